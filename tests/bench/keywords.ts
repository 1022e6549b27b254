/**
 * The baseline of `bench:accuracy`: a list as one would write it in a morning, from the plans' and the laws' words
 * for what is unequal or harmful. A text is flagged where it holds one. It is kept simple on purpose: the distance
 * to it is what direction, negation and context are worth.
 */
const KEYWORDS = `
限男性 限女性 仅限男 仅限女 只招男 只招女 男性优先 女性优先 男士优先 女士优先 男生优先 女生优先 适合男性 适合女性 不适合女性
女性不宜 女性慎报 男女不限 性别要求 性别限制 性别不限 男女比例 女性比例 男性年龄 女性年龄 男六十 女五十五 女五十
已婚 未婚 婚育 已育 未育 婚姻状况 生育状况 怀孕 孕期 产假 哺乳期 生育 二孩 三孩 计划生育 独生子女 社会抚养费 超生 准生证 晚婚
晚育 上环 结扎 节育 计划外生育 终止妊娠 妊娠测试 三期 四期 女职工
外嫁女 出嫁 嫁出 入赘 上门女婿 随父 父姓 户主 祖籍 男丁 男到女家 离婚 丧偶 寡妇 宅基地 成员资格 安置补偿
母亲 妈妈 奶奶 外婆 儿媳 丈夫 妻子 其妻 家庭主妇 贤妻良母 相夫教子 贤内助 保姆 月嫂 陪产假 护理假 育儿假 照顾家庭 男主外
女主内 家务 女强人 剩女 女汉子 娘娘腔 美女 颜值 形象气质 身高 体重 五官端正 相貌 着装暴露 自尊自爱 注意自我保护
性骚扰 性侵 家庭暴力 家暴 猥亵 拐卖 调解优先 受害人 名誉
十四周岁 十六周岁 不满十四 不满十六 童工 童星 童模 一米二 1.2米 儿童票 未成年人 留守儿童 问题少年 问题学生 差生 后进生 劝退
开除 停学 转学 排名 公布成绩 体罚 罚站 检讨 没收手机 禁止学生 宵禁 家长签字 家长意见 监护人 父母犯罪 父母失信 随迁子女
户籍限制 人脸识别 学生隐私 心理档案 特异体质 孤儿 弃婴 网络沉迷
避难场所 公共厕所 母婴室 专家委员会 业主委员会 统计 托育 招聘
`
  .trim()
  .split(/\s+/);

export function keywordsIn(text: string): string[] {
  return KEYWORDS.filter((word) => text.includes(word));
}
