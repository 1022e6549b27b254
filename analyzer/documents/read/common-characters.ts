/**
 * Characters that any page of Chinese office prose is full of, data only: with the wrong encoding they
 * become rare ones. Traditional forms follow the simplified ones, for Big5.
 */
export const commonCharacters: ReadonlySet<string> = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理规章办市县乡镇村机关应当人民政府部门规定第条例妇女儿童未成年人保护教育劳动社会单位负责本办法，。、；：（）《》“”' +
    '這個國時來們動於對會發過說產種後學經進電裡實兩體從業與關條線數內質氣變結問無軍黨題員總設長資邊級統見計別論運農幾區強決據處規辦縣鄉鎮應當門婦兒護勞單負責「」',
);
