/** A language, its legacy encodings, and its non-ASCII letters in descending order of frequency. */
type WrittenLanguage = {
  readonly code: string;
  readonly encodings: readonly string[];
  readonly letters: string;
};

const western = ["windows-1252", "macintosh", "ibm850"];
const central = ["windows-1250", "iso-8859-2", "ibm852"];
const cyrillic = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"];

/** The languages that an encoding is detected by. */
export const writtenLanguages: readonly WrittenLanguage[] = [
  { code: "eng", encodings: western, letters: "éïèöüçêâñ" },
  { code: "fra", encodings: [...western, "iso-8859-15"], letters: "éèàêçôîûùâëïœæü" },
  { code: "deu", encodings: western, letters: "üäößé" },
  { code: "spa", encodings: western, letters: "óíáéñúü" },
  { code: "por", encodings: western, letters: "ãçéáíóêõâúàô" },
  { code: "ita", encodings: western, letters: "èàùòìé" },
  { code: "nld", encodings: western, letters: "ëéïüöè" },
  { code: "swe", encodings: western, letters: "äåöéü" },
  { code: "nob", encodings: western, letters: "åøæéòô" },
  { code: "isl", encodings: western, letters: "íáðþéúóæýö" },
  { code: "cat", encodings: western, letters: "àéóèòíçúï" },
  { code: "pol", encodings: central, letters: "łęąóżśćńź" },
  { code: "ces", encodings: central, letters: "íáéěýřčžšůúťďňó" },
  { code: "slk", encodings: central, letters: "áíčéžýšúťľôďňóäŕĺ" },
  { code: "hun", encodings: central, letters: "áéöóőüíúű" },
  { code: "hrv", encodings: central, letters: "čšžćđ" },
  { code: "ron", encodings: central, letters: "ăîțşţșâ" },
  { code: "tur", encodings: ["windows-1254", "ibm857"], letters: "ıüşçğöİâîû" },
  { code: "lit", encodings: ["windows-1257"], letters: "ėųšžįąčūę" },
  { code: "lav", encodings: ["windows-1257"], letters: "āīēšūņļģķžč" },
  { code: "est", encodings: ["windows-1257"], letters: "äõüöšž" },
  { code: "vie", encodings: ["windows-1258"], letters: "đưôâăơêáàéèíìóòúùý\u0301\u0300\u0309\u0303\u0323" },
  { code: "rus", encodings: cyrillic, letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё" },
  {
    code: "ukr",
    encodings: ["windows-1251", "koi8-u", "cp1125"],
    letters: "оанивітерсклудмпязьбгчйхжїцшюєщфґ",
  },
  { code: "bul", encodings: ["windows-1251", "ibm866"], letters: "аоиетнсрвлкдпмзъуябгчщцжхшфйюь" },
  { code: "srp", encodings: ["windows-1251", "iso-8859-5"], letters: "аиоенсртјдвукпмлзгбшчцњжћљхђфџ" },
  {
    code: "ell",
    encodings: ["windows-1253", "iso-8859-7", "ibm737", "ibm869"],
    letters: "αοιετσνηυρκπμλςόίθάδγέωήχύφβώξζψϊϋΐΰ",
  },
  { code: "heb", encodings: ["windows-1255"], letters: "יוהלאתרמבשנםחדכעקפטגצזסןךףץ" },
  { code: "arb", encodings: ["windows-1256", "iso-8859-6"], letters: "المينرتوبهعدفسكقةحجذشطصأخإىضزثئءغظؤآ" },
  { code: "pes", encodings: ["windows-1256"], letters: "ایرنهدموتبسشکزلگخفحقعجچپصطآغضظذثژ" },
  {
    code: "tha",
    encodings: ["windows-874"],
    letters:
      "าน\u0e23อก\u0e40งม\u0e31ย\u0e35\u0e48ล\u0e34ว\u0e17\u0e49ด\u0e15\u0e2a\u0e41\u0e30\u0e1a\u0e1b\u0e04\u0e08\u0e2b\u0e43\u0e44\u0e1e\u0e37\u0e1c\u0e02\u0e38\u0e39\u0e0a\u0e42",
  },
];
