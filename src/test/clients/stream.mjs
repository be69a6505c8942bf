// Follows the stream until it has come to the position given, and tells what it got and how often it connected.
import { EventSource } from "eventsource";

const end = Number(process.argv[2]);
let connections = 0;
const source = new EventSource(process.env.PRODUCT + "/api/events?after=0");
source.onopen = () => connections++;
source.onmessage = (message) => {
  const event = JSON.parse(message.data);
  console.log(`${message.lastEventId} ${event.id} ${event.type} ${event.subject}`);
  if (Number(message.lastEventId) >= end) {
    source.close();
    console.error(connections);
  }
};
