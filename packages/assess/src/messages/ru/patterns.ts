/** The Russian names of the shipped patterns and their steps, by their English names. */
export const patternNames: Readonly<Record<string, string>> = {
  alliance: "союз",
  "backlash and spill-over": "ответная реакция и её распространение",
  boomerang: "бумеранг",
  "bypass of the domestic process": "обход внутреннего процесса",
  "co-optation": "кооптация",
  "diffusion across cases": "распространение между случаями",
  exclusion: "исключение",
  "norm cascade": "каскад норм",
  "state preemption": "государственное упреждение",
  "smart sanctions": "умные санкции",
  spiral: "спираль",
  "substitution of actors": "замещение акторов",
  "reverse boomerang": "обратный бумеранг",
  "somebody abroad supports a domestic group": "кто-то за рубежом поддерживает местную группу",
  "that group takes part with an organ of the state": "эта группа взаимодействует с органом государства",
  "the movement is let into making the reform": "движение допущено к разработке реформы",
  "the movement's objectives are met": "цели движения достигнуты",
  "somebody abroad presses the state or holds a norm up to it":
    "кто-то за рубежом давит на государство или ссылается перед ним на норму",
  "the state turns against somebody": "государство выступает против кого-либо",
  "the reaction spills over to a related issue": "реакция переходит на смежный вопрос",
  "the state refuses the group": "государство отказывает группе",
  "a domestic group turns to an ally abroad": "местная группа обращается к зарубежному союзнику",
  "the ally carries the grievance to a foreign state or an international organisation":
    "союзник передаёт жалобу иностранному государству или международной организации",
  "that state or organisation presses or threatens the target state":
    "это государство или организация давит на государство-адресат или угрожает ему",
  "that state or organisation holds the norm up to the target state, without pressure":
    "это государство или организация ссылается на норму перед государством-адресатом, не оказывая давления",
  "the target state changes its law": "государство-адресат меняет свой закон",
  "a domestic group takes part with an organ of the state":
    "местная группа взаимодействует с органом государства",
  "the movement's objectives are not met": "цели движения не достигнуты",
  "the state shuts a domestic group out": "государство отстраняет местную группу",
  "a norm entrepreneur persuades a first government": "проводник нормы убеждает первое правительство",
  "the first government adopts the norm": "первое правительство принимает норму",
  "the first government passes it on to another": "первое правительство передаёт норму другому",
  "the other government adopts it": "другое правительство принимает норму",
  "a foreign state presses the target state": "иностранное государство давит на государство-адресат",
  "no domestic group's grievance had reached that foreign state before":
    "до этого жалоба местной группы не доходила до этого иностранного государства",
  "the target state changes its law afterwards": "после этого государство-адресат меняет свой закон",
  "the movement is kept out of making the intervention": "движение не допущено к подготовке вмешательства",
  "the movement's objectives are met in part": "цели движения достигнуты частично",
  "a foreign state threatens sanctions that are targeted or conditional":
    "иностранное государство угрожает адресными или условными санкциями",
  "the target state changes its law within the time asked":
    "государство-адресат меняет свой закон в заданный срок",
  "the threat is not carried out": "угроза не исполнена",
  "stated reform runs ahead of practice": "заявленная реформа опережает практику",
  repression: "репрессии",
  denial: "отрицание",
  "tactical concession": "тактические уступки",
  "prescriptive status": "признание нормы",
  "rule-consistent behaviour": "соблюдение нормы",
  "somebody abroad reaches a domestic group with norms, money, advice or an invitation":
    "кто-то за рубежом обращается к местной группе с нормами, деньгами, советом или приглашением",
  "no domestic group had turned to an ally abroad before":
    "до этого местные группы не обращались к зарубежному союзнику",
  "the group takes the matter to its own state": "группа обращается с этим к своему государству",
  "there was little local activism before": "до этого местного активизма почти не было",
};
