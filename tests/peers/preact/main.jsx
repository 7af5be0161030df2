// The floor: the least that asks the same and keeps the answers.
import "./main.css";
import { render } from "preact";
import { useState } from "preact/hooks";
import { LEVELS, THEMES } from "../questions.js";

const KEY = "peer-preact";
const COUNT = THEMES.reduce((sum, { statements }) => sum + statements.length, 0);

function Question({ id, title, level, onAnswer }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {LEVELS.map((text, place) => (
        <label key={place}>
          <input type="radio" name={id} checked={level === place + 1} onChange={() => onAnswer(id, place + 1)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Page() {
  const [answers, setAnswers] = useState(() => JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  const [theme, setTheme] = useState(0);
  const answer = (id, level) => {
    const next = { ...answers, [id]: level };
    localStorage.setItem(KEY, JSON.stringify(next));
    setAnswers(next);
  };
  const { name, statements } = THEMES[theme];
  return (
    <main>
      <h1>Votre partenariat</h1>
      <p id="count">
        {Object.keys(answers).length} sur {COUNT}
      </p>
      <h2>{name}</h2>
      {statements.map((title, place) => {
        const id = `question-${theme}-${place}`;
        return <Question key={id} id={id} title={title} level={answers[id]} onAnswer={answer} />;
      })}
      <p>
        {theme > 0 && <button onClick={() => setTheme(theme - 1)}>Retour</button>}
        {theme + 1 < THEMES.length && <button onClick={() => setTheme(theme + 1)}>Suite</button>}
      </p>
    </main>
  );
}

render(<Page />, document.getElementById("app"));
