// Keeps the deck's moving parts fresh: the last slip, the newest messages, the last card.
"use strict";
let shown = null;

async function look() {
  const state = await (await fetch("state.json")).json();
  const slip = document.getElementById("slip");
  if (slip && state.slip !== shown) {
    shown = state.slip;
    slip.hidden = shown === null;
    document.getElementById("no-slip").hidden = shown !== null;
    if (shown !== null) slip.src = "slip.png?" + shown;
  }
  const trace = document.getElementById("trace");
  if (trace) trace.textContent = state.trace.join("\n");
  const list = document.getElementById("messages");
  list.replaceChildren(...state.messages.map((message) => {
    const item = document.createElement("li");
    const stamp = document.createElement("span");
    stamp.className = "stamp";
    stamp.textContent = message.at + " → " + message.to;
    const text = document.createElement("div");
    text.textContent = message.text;
    item.append(stamp, text);
    return item;
  }));
}

setInterval(() => look().catch(() => {}), 1000);
look().catch(() => {});
