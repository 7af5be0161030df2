// Gives one answer to each question of the page and tells how long each took: the work that the answer makes
// up to the end of the next frame, which paints it, without the wait for that frame, which the screen's rhythm
// sets (0 to 17 ms); then the time until the frame that paints what follows from it (counts, scores, figures).
// Calls its last argument.
const done = arguments[arguments.length - 1];
const frame = () => new Promise(requestAnimationFrame);
const turn = () =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resume;
    port2.postMessage(0);
  });

async function answer(input) {
  input.scrollIntoView({ block: "center" });
  for (let still = 0; still < 3; still++) await frame();
  await turn();
  // Asked for before the page asks, so that what it puts off until after this frame is not counted: the message
  // comes once the frame is styled, laid out and painted.
  const framed = frame().then(() => performance.now());
  const painted = framed.then(turn).then(() => performance.now());
  const chosen = performance.now();
  input.click();
  // What the page put off until it has reacted.
  await turn();
  const reacted = performance.now();
  const waited = Math.max(0, (await framed) - reacted);
  const answered = (await painted) - chosen - waited;
  await frame();
  await turn();
  return [answered, performance.now() - chosen];
}

(async () => {
  const times = [];
  for (const id of [...document.querySelectorAll("main fieldset")].map((set) => set.id)) {
    const inputs = () => [...document.getElementById(id)?.querySelectorAll("input:not(:disabled)") ?? []];
    const input = inputs().find((it) => !it.checked) ?? inputs()[0];
    if (input) times.push([id, ...(await answer(input))]);
  }
  done(times);
})();
