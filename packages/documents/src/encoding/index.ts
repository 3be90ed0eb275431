export { bytesDecoded, type Decoded, decoded, isEncoding } from "./decoded.ts";
