// A SurveyJS form, as its documentation has it: a model, the view of React, each answer saved at once. Its style
// is the one without fonts, the lightest.
import "survey-core/survey-core.fontless.css";
import "survey-core/i18n/french";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import { LEVELS, THEMES } from "../questions.js";

const KEY = "peer-survey";

const model = new Model({
  locale: "fr",
  title: "Votre partenariat",
  showProgressBar: true,
  progressBarType: "questions",
  pages: THEMES.map(({ name, statements }, theme) => ({
    name: `theme-${theme}`,
    title: name,
    elements: statements.map((title, place) => ({
      type: "radiogroup",
      name: `question-${theme}-${place}`,
      title,
      choices: LEVELS.map((text, level) => ({ value: level + 1, text })),
    })),
  })),
});
const saved = localStorage.getItem(KEY);
if (saved) model.data = JSON.parse(saved);
model.onValueChanged.add(({ data }) => localStorage.setItem(KEY, JSON.stringify(data)));

createRoot(document.getElementById("app")).render(<Survey model={model} />);
