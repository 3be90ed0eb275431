declare module "graphology-gexf/common/writer.js" {
  import type { write } from "graphology-gexf/node/index.js";

  const writer: typeof write;
  export default writer;
}
