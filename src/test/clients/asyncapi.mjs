// Has the AsyncAPI parser read our description, and prints what it finds wrong, and then the channels.
import { Parser } from "@asyncapi/parser";

const answer = await fetch(process.env.PRODUCT + "/api/asyncapi.json");
if (!answer.ok) {
  throw new Error(await answer.text());
}
const text = await answer.text();
const { document, diagnostics } = await new Parser().parse(text);
for (const found of diagnostics) {
  console.error(["error", "warning", "information", "hint"][found.severity], found.code, found.path.join("."), found.message);
}
if (document === undefined || diagnostics.some((found) => found.severity === 0)) {
  process.exit(1);
}
console.log(document.version());
document.channels().all().forEach((channel) => console.log("channel", channel.id()));
document.allMessages().all().forEach((message) => console.log("message", message.id()));
