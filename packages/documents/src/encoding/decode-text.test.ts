import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { encodingNamed } from "./decode-as.ts";
import { decodeKeepingLineEnds } from "./decode-text.ts";

// Python's codecs wrote these bytes.
test.each([
  [
    "ibm852",
    "Kobiety w małych miastach skarżyły się, że policja nie przyjmuje zgłoszeń.",
    "S29iaWV0eSB3IG1hiHljaCBtaWFzdGFjaCBza2FyvnmIeSBzaaksIL5lIHBvbGljamEgbmllIHByenlqbXVqZSB6Z4hvc3pl5C4=",
  ],
  [
    "ibm737",
    "Οι γυναίκες στις μικρές πόλεις παραπονέθηκαν ότι η αστυνομία δεν δέχεται καταγγελίες.",
    "jqAgmqykmOWhnKogqaugqiCjoKGo4qogp+ainKCqIKeYqJinpqTin56hmKQg5qugIJ4gmKmrrKSmo+WYIJucpCCb4q6cq5igIKGYq5iampyi5ZyqLg==",
  ],
  [
    "ibm857",
    "Küçük şehirlerdeki kadınlar polisin şikâyetleri kabul etmediğinden yakındı.",
    "S4GHgWsgn2VoaXJsZXJkZWtpIGthZI1ubGFyIHBvbGlzaW4gn2lrg3lldGxlcmkga2FidWwgZXRtZWRpp2luZGVuIHlha41uZI0u",
  ],
  [
    "ibm850",
    "Die Frauen klagten, dass die Behörde keine Anzeigen aufnähme und Gerichte später Verfügungen erließen.",
    "RGllIEZyYXVlbiBrbGFndGVuLCBkYXNzIGRpZSBCZWiUcmRlIGtlaW5lIEFuemVpZ2VuIGF1Zm6EaG1lIHVuZCBHZXJpY2h0ZSBzcIR0ZXIgVmVyZoFndW5nZW4gZXJsaWXhZW4u",
  ],
  [
    "iso-8859-15",
    "Après la réforme, les sœurs de la maison des œuvres ont délivré cinquante ordonnances à Nœux.",
    "QXBy6HMgbGEgculmb3JtZSwgbGVzIHO9dXJzIGRlIGxhIG1haXNvbiBkZXMgvXV2cmVzIG9udCBk6WxpdnLpIGNpbnF1YW50ZSBvcmRvbm5hbmNlcyDgIE69dXgu",
  ],
  [
    "iso-2022-jp",
    "小さな町の女性たちは、警察が届け出を受け付けないと訴えた。",
    "GyRCPi4kNSRKRC4kTj13QC0kPyRBJE8hIjdZOyEkLEZPJDE9UCRyPHUkMUlVJDEkSiQkJEhBSiQoJD8hIxsoQg==",
  ],
  [
    "euc-kr",
    "여성들은 도시의 쉼터에 대해 이야기했습니다. 그들은 봄에 왔습니다.",
    "v6m8urXpwLogtbW9w8DHIL2wxc2/oSC068fYIMDMvt+x4sffvcC0z7TZLiCx17XpwLogur2/oSC/1L3AtM+02S4=",
  ],
  [
    "iso-8859-2",
    "Kobiety opowiedziały o schronisku w mieście. Żółte łąki źródła.",
    "S29iaWV0eSBvcG93aWVkemlhs3kgbyBzY2hyb25pc2t1IHcgbWlltmNpZS4gr/OzdGUgs7FraSC8cvNks2Eu",
  ],
  [
    "cp1125",
    "Жінки розповіли про притулок у місті Київ. Її історія є важливою для закону й суду.",
    "hvetqqgg4K6nr66i96uoIK/griCv4Kji46uuqiDjIKz34eL3IIqo+aIuIPj5IPfh4q7g9+8g9SCioKarqKKu7iCkq+8gp6Cqrq3jIKkg4eOk4y4=",
  ],
  [
    "big5",
    "婦女們談到了城裡的庇護所。她們在春天來到那裡。",
    "sPyka63Mvc2o7KRGq7C4zKq6p8jFQKnSoUOmb63MpmKsS6TRqNOo7Ki6uMyhQw==",
  ],
  ["windows-1251", "ЗАКОН О ГОРОДЕ И ДЕРЕВНЕ", "x8DKzs0gziDDztDOxMUgyCDExdDFws3F"],
  ["ibm866", "МИЛИЦИЯ НЕ ХОТЕЛА ПРИНИМАТЬ ЗАЯВЛЕНИЯ", "jIiLiJaInyCNhSCVjpKFi4Agj5CIjYiMgJKcIIeAn4KLhY2Inw=="],
  ["windows-874", "กฎหมายว่าด้วยเมืองและหมู่บ้าน", "oa7LwdLCx+jStOnHwuDB182n4cXQy8HZ6Lrp0rk="],
])("a text in %s is read by its letters", (encoding, text, base64) => {
  const found = decodeKeepingLineEnds(Buffer.from(base64, "base64"));
  expect(found).toMatchObject({ text, encoding });
  expect(found.notices.map(noticeText)).toEqual([`Read as ${encoding}. Check that its letters are right.`]);
});

test.each([
  ["cp852", "ibm852"],
  ["DOS-850", "ibm850"],
  ["latin1", "windows-1252"],
  ["klingon", undefined],
])("the name %s means %s", (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});

test("a few Chinese characters that can be Korean are uncertain", () => {
  const found = decodeKeepingLineEnds(Buffer.from("uL7FrsiowPu3qA==", "base64"));
  expect(found.notices.map(noticeText).join()).toContain("uncertain");
  expect(found.notices.map(noticeText).join()).toContain("妇女权利法");
});
