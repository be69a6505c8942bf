// A client of the types that openapi-typescript makes from our description: what it cannot say does not compile.
import createClient from "openapi-fetch";
import type { paths } from "./product.js";

declare const process: { argv: string[] };

const client = createClient<paths>({ baseUrl: process.argv[2]! });

const register = await client.GET("/api/{municipality}/visions", {
  params: { path: { municipality: "0764" }, query: { asOf: "2014-07-01" } },
});
if (register.error !== undefined) {
  throw new Error(JSON.stringify(register.error));
}
for (const item of register.data.items ?? []) {
  console.log(`${item.id} ${item.title}`);
}

const missing = await client.GET("/api/{municipality}/visions/{vision}", {
  params: { path: { municipality: "0764", vision: "finns-inte" } },
});
console.log(missing.response.status, missing.error?.type);
