// Pulls the whole feed, page by page, and has the CloudEvents SDK read and validate every event.
import { HTTP } from "cloudevents";

const seen = [];
let next = "/api/events?after=0&limit=50";
for (;;) {
  const answer = await fetch(process.env.PRODUCT + next);
  const events = HTTP.toEvent({
    headers: { "content-type": answer.headers.get("content-type") },
    body: await answer.text(),
  });
  if (events.length === 0) {
    break;
  }
  for (const event of events) {
    event.validate();
    seen.push(`${event.position} ${event.id} ${event.type} ${event.subject}`);
  }
  next = /<([^>]*)>; rel="next"/.exec(answer.headers.get("link"))[1];
}
console.log(seen.join("\n"));
