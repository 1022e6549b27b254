/**
 * What pages of Chinese offices are made of, as data: no logic here. Expressions are only put to short
 * strings (names of classes, headings, one-line blocks), never to running text.
 */

/** Elements whose text is not the page's text. `rt`/`rp` are readings beside a ruby base. */
export const skippedTags: ReadonlySet<string> = new Set(
  'script style noscript template head title link meta iframe frame object embed applet svg math canvas video audio map select option optgroup datalist textarea input button progress meter rt rp dialog menu'.split(
    ' ',
  ),
);

/** Elements that stand within a line. Every other element ends the line before and after it. */
export const inlineTags: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const landmarkTags: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'header']);

export const landmarkRoles: ReadonlySet<string> = new Set(
  'navigation contentinfo banner search complementary menu menubar toolbar'.split(' '),
);

/** Parts of `class` and `id` that name page furniture, English and pinyin. */
export const furnitureNames =
  /nav|crumb|foot(?!note)|copyright|share|side(?:bar|_|-|$)|menu|search|toolbar|print|banner|login|qrcode|erweima|ewm|wza|accessib|dqwz|weizhi|location|position|recommend|related|xgyd|xgxx|hotnews|rank|comment|pinglun|fankui|feedback|advert|friendlink|yqlj|cookie|pagination|breadcrumb|topbar|(?:^|[\s_-])(?:top|header|head|ad|ads|tools?|right|logo)(?:[\s_-]|$)/i;

/** Class names by which saved pages hide things; in a live page the layout itself answers. */
export const hidingClasses: ReadonlySet<string> = new Set(
  'hide hidden d-none sr-only visually-hidden'.split(' '),
);

/** The line under a title that records when the text was adopted: centred, but no heading. */
export const recordLine = /^[（(](?!.{0,12}稿?[）)]$)|\d{4}\s*年.*(?:会议|通过|发布|公布|修[正订改]|施行)/;

/** One-line blocks that are furniture wherever they stand, page numbers among them. */
export const furnitureLines =
  /^[－—–-]\s*\d+\s*[－—–-]$|^[（(]全文结束[）)]$|^您?(?:现在|当前)?(?:所在)?的?位置\s*[:：]|^首页\s*[>＞»›/\\-]|版权所有|ICP[备证]|公网安备|网站标识码|建议使用.{0,20}浏览器|copyright\s*[©(\d]|^(?:上|下)一[篇条]\s*[:：]|^(?:扫一扫|分享到|打印本|关闭窗口|返回顶部|加入收藏|设为首页|我要纠错|无障碍|长者(?:模式|助手|专区))|[【[(（]\s*(?:字[号体]|打印|关闭|大\s*中\s*小|内容纠错)/i;

/** One-line blocks that are furniture only above or below the running text. */
export const edgeLines =
  /^(?:信息|文章|稿件|内容)?(?:来源|作者|编辑|责编|发布时间|发布日期|发布机构|发布单位|发稿时间|更新时间|更新日期|日期|浏览次数|浏览量|浏览|点击数|点击率|点击量|点击|阅读|访问量|访问次数|字号|字体|责任编辑|索引号|分享|打印|关闭|收藏|附件下载|相关链接|相关附件|相关文件|相关文档|相关稿件|相关阅读|主办单位|主办|承办单位|承办|技术支持|网站地图|联系我们)\s*(?:[:：】\]|]|$)|^(?:大|中|小|T|\||\s)+$|^(?:打印|关闭|分享|收藏|返回)(?:此页|本页|页面|窗口)?$/;

/** Labels of the table of particulars that government pages put above a document. */
export const particulars =
  /^(?:索引号|主题分类|主题词|发文机关|发文机构|发文字号|文号|成文日期|发布日期|发文日期|发布机构|公开方式|公开日期|信息名称|信息分类|有效性|标题|名称|生成日期|体裁分类|服务对象|效力状态|关键词|内容概述|公开目录|公开形式|公开时限|生效日期|废止日期|文件编号|主题名称|公文种类|组配分类|文件状态|实施日期|失效日期)[:：]?$/;

/** Names of `meta` elements that hold a document's title (the government web site standard's first). */
export const titleMetas: readonly string[] = ['articletitle', 'og:title', 'dc.title'];

/** Parts of `class` and `id` of the element that shows a document's title. */
export const titleNames =
  /(?:^|[\s_-])(?:article|content|news|info|main|con|art|xl|doc|detail|view|wz|big)?[_-]?(?:title|biaoti|bt)/i;

/** What stands between a title and the site's name in `<title>`. */
export const titleSeparators =
  /\s*[|_–—]+\s*|\s+-+\s*|-+\s+|-{2,}|(?<=[\u4e00-\u9fff）)》])-(?=[\u4e00-\u9fff《])/;

/** How a document's name ends, and how a site's or a column's does. */
export const documentName =
  /(?:法|条例|规定|办法|细则|规则|方案|意见|通知|公告|通告|公示|决定|决议|命令|批复|复函|函|报告|纲要|规划|计划|标准|规范|指引|指南|章程|制度|要点|措施|政策|解释|稿|草案|目录|清单|简章|启事)[）)》]?(?:[（(][^（()）]*[）)])?$/;
export const siteName =
  /(?:网|网站|门户|平台|[局委厅部]|委员会|政府|中心|首页|栏目|专栏|频道|公开|动态|要闻|法规规章)$/;

/** A numbered provision: 第×条, 一、, （一）, 1. */
export const provisionStart =
  /^第[\s\d〇零一二两三四五六七八九十百千]{1,9}[编編章节節条條]|^(?:[一二三四五六七八九十]{1,3}\s*、|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|\d{1,2}\s*[.．、](?!\d))|^(?:Article|Section|Chapter)\s+\d/;

/** Article, chapter or part: the marks that make a text a statute. */
export const statuteStart =
  /^第[\s\d〇零一二两三四五六七八九十百千]{1,9}[编編章节節条條]|^(?:Article|Section|Chapter)\s+\d/;

/** 第一条, 第一章, 第一编: where a statute's provisions begin. */
export const statuteOpening = /^第\s*[一1]\s*[编編章条條]/;

/** An article, however it is numbered. */
export const article = /^第[\s\d〇零一二两三四五六七八九十百千]{1,9}[条條]/;

/** The number of an article, to see that 第一条 is followed by 第二条. */
export const secondArticle = /^第\s*[二2]\s*[条條]/;

/** Headings of the text that explains a draft. */
export const explanationHeads =
  /^(?:附\s*件\s*[\d一二三四五]*\s*[:：.、]?\s*)?(?:\d\s*[.．、]\s*)?(?:(?:关于)?.{0,70}(?:起草|编制|修订|修改|制定|立法|拟制)(?:的?(?:情况|背景))?的?(?:说明|情况汇报)|关于.{2,70}的说明|.{0,60}政策解读|.{0,60}(?:文件|条文|图文)解读)$/;

/** Headings and titles of the call for comments. */
export const announcementHeads =
  /^.{0,80}(?:征求|征集|听取).{0,80}(?:意见|建议)?.{0,10}(?:公告|通知|公示|启事|通告|函)$|^关于.{0,80}(?:征求|征集|听取).{0,60}(?:意见|建议)$/;

/** Heads of the paragraph that says how to send comments, where it follows the draft. */
export const feedbackHeads =
  /^(?:意见|建议)?(?:反馈|征集|征求)(?:意见|建议)?的?(?:方式|渠道|途径|时间|期限|截止)|^(?:欢迎|请)?(?:有关单位|社会各界|社会公众|公众|各界人士|广大市民|任何单位).{0,40}(?:提出|反馈|反映|提交).{0,10}(?:意见|建议)/;

/** Forms to fill in beside a draft. */
export const formHeads =
  /^(?:附\s*件\s*[\d一二三四五]*\s*[:：.、]?\s*)?.{0,50}(?:意见(?:建议)?(?:反馈|征集|征求|采纳)|征求意见).{0,8}(?:表|情况)$/;

/** What only a call for comments says. */
export const consultationWords = /征求.{0,12}意见|征集.{0,12}意见|听取.{0,12}意见|反馈意见|意见反馈/;

/** The channels of a call for comments: with the words above they show that a part is one. */
export const channelWords =
  /邮\s*箱|邮\s*编|邮寄|信函|传\s*真|通[讯信]地址|电子邮件|E-?mail|联系(?:人|电话|方式)|截止/i;

/** A version name that ends a draft's title. */
export const draftTitle =
  /[（(](?:[^（()）]{0,10})(?:征求意见|公开征求|征集意见|草案|送审|审议|报批|讨论|修订|修改)[^（()）]{0,12}[）)]\s*》?$/;

/** What such a title must not begin with: it is a line of a list of attachments. */
export const listedTitle = /^(?:附\s*件\s*[\d一二三四五]*\s*[:：]\s*)?(?:\d\s*[.．、]|《)/;

export const attachmentHeads = /^附\s*件\s*[\d一二三四五六七八九十]*\s*[:：]?$/;

export const bodyHeads =
  /^[【[（(]?\s*(?:正文|条文|草案全文|条文内容|草案内容|征求意见稿全文)\s*[】\])）]?\s*[:：]?$/;

/** The draft's own name within the title of its announcement. */
export const quotedTitle = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》/;

/** The characters of the headings above that have another form in the traditional script, each before its own. */
export const traditionalForms =
  '係系傳传內内匯汇啓启啟启單单圖图埰采報报寀采審审廣广彙汇徑径徵征採采擬拟於于時时會会條条歡欢況况滙汇眞真眾众納纳編编繫系聯联聽听脩修衆众製制見见訂订訊讯討讨話话說说説说請请論论議议讀读逕径郵邮錶表開开間间關关電电饋馈齣出';
