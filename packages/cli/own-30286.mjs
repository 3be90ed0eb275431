import { own } from "@throughline/store";

own("/tmp/throughline-study-QYMgSx/womens-representation/.throughline", "Anna").announce(
  "http://127.0.0.1:4170/",
);
console.log("mine");
setInterval(() => undefined, 1000);
