import { ImportError } from "./import-error.ts";

/** Where Zotero serves the library of its user to other programs on the same computer. */
const localApi = "http://127.0.0.1:23119/api/users/0";

/** Milliseconds after which Zotero has not answered. */
const patience = 120_000;

/**
 * Reads a collection of the Zotero that runs on this computer, or the whole library.
 *
 * @param collection its name in Zotero; the whole library when left out
 * @returns the works as RIS, which keeps their types, tags and notes
 * @throws ImportError when Zotero does not run, does not allow it, or has no or several such collections
 * @see https://www.zotero.org/support/dev/web_api/v3/basics
 */
export async function readZotero(collection?: string, address = localApi): Promise<Uint8Array> {
  const library = collection === undefined ? "" : `/collections/${await keyOf(collection, address)}`;
  return new Uint8Array(await (await answerOf(`${address}${library}/items/top?format=ris`)).arrayBuffer());
}

/** Returns the key of a collection with a name. */
async function keyOf(name: string, address: string): Promise<string> {
  const found = (await (await answerOf(`${address}/collections?format=json`)).json()) as {
    readonly key: string;
    readonly data: { readonly name: string };
  }[];
  const [first, ...more] = found.filter(({ data }) => data.name === name);
  if (first === undefined)
    throw new ImportError(
      "Zotero",
      `there is no collection “${name}” in the library. Check its name in Zotero.`,
    );
  if (more.length > 0)
    throw new ImportError(
      "Zotero",
      `${more.length + 1} collections are called “${name}”. Rename them in Zotero.`,
    );
  return encodeURIComponent(first.key);
}

async function answerOf(address: string): Promise<Response> {
  const answer = await fetch(address, {
    headers: { "Zotero-API-Version": "3", "Zotero-Allowed-Request": "1" },
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw new ImportError(
      "Zotero",
      "it does not answer on this computer. Start Zotero 7 or later, and try again.",
    );
  });
  if (answer.status === 403)
    throw new ImportError(
      "Zotero",
      "it does not let other programs read the library. In Zotero, under Settings, Advanced, allow other applications on this computer to communicate with Zotero.",
    );
  if (!answer.ok)
    throw new ImportError(
      "Zotero",
      `it answers ${answer.status}. Export the library as RIS, and import that file.`,
    );
  return answer;
}
