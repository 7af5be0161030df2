//! Why a model has its score: what helped, what hurt, and one line an answer, whose points add
//! up to the score shown.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        catalog::{
            method::{Asks, Family},
            objective::Objective,
        },
        dossier::Dossier,
        id::ModelId,
        outcome::Outcome,
        recommend::explain::{Explanation, Line, Subject},
        text::Text,
    },
    ui::{
        part::{
            answer_words::{answer_words, asked_words},
            link::model_name,
        },
        say::{Names, say, say_with, words},
    },
};

/// The explanation of the score of one model; nothing while it is too early to rank.
#[component]
pub fn ExplainTable(
    /// The model.
    model: ModelId,
    /// The result.
    outcome: Arc<Outcome>,
    /// The answers it comes from.
    dossier: Dossier,
) -> impl IntoView {
    let explanations = outcome.recommendation.as_ref().map(|recommendation| recommendation.explanations.as_slice());
    let explanation = explanations.unwrap_or_default().iter().find(|(id, _)| *id == model).map(|(_, explanation)| explanation);
    let said = Said { objectives: objectives(&dossier), asks: catalog().asks(&model), model, names: Names::of(&dossier), dossier };
    explanation.map(|explanation| {
        view! {
            <div class="explain">
                {said.short(explanation)}
                {said.table(explanation)}
                <p class="question-help">{say(&words().explain.left_out)}</p>
            </div>
        }
    })
}

/// The objectives that count, in the order chosen.
fn objectives(dossier: &Dossier) -> Vec<&'static Objective> {
    dossier.own.objectives.iter().filter_map(|id| catalog().objective(id)).collect()
}

/// What the lines of one explanation are put into words with.
struct Said {
    model: ModelId,
    asks: Option<&'static Asks>,
    objectives: Vec<&'static Objective>,
    dossier: Dossier,
    names: Names,
}

/// One line, in words.
#[derive(Default)]
struct Row {
    subject: String,
    answer: String,
    asked: String,
    why: String,
}

impl Said {
    /// The answers that helped and hurt most.
    fn short(&self, explanation: &Explanation) -> impl IntoView + use<> {
        let w = &words().explain;
        let list = |title: &'static Text, lines: Vec<Line>, class: &'static str| {
            (!lines.is_empty()).then(|| {
                let items = lines
                    .iter()
                    .map(|line| say_with(&w.subject_points, &[("subject", &self.named(line)), ("points", &points(line))]))
                    .map(|line| view! { <li>{line}</li> })
                    .collect_view();
                view! {
                    <div class=class>
                        <h4>{say(title)}</h4>
                        <ol>{items}</ol>
                    </div>
                }
            })
        };
        view! {
            <div class="explain-short">
                {list(&w.helped, explanation.helped(), "helped")}
                {list(&w.hurt, explanation.hurt(), "hurt")}
            </div>
        }
    }

    fn table(&self, explanation: &Explanation) -> impl IntoView + use<> {
        let w = &words().explain;
        let caption = say_with(&w.caption, &[("model", model_name(&self.model))]);
        let label = caption.clone();
        let rows = explanation
            .lines
            .iter()
            .map(|line| {
                let row = self.row(line.subject);
                view! {
                    <tr>
                        <th scope="row">{row.subject}</th>
                        <td>{row.answer}</td>
                        <td>{row.asked}</td>
                        <td class="why">{row.why}</td>
                        <td class="number">{points(line)}</td>
                    </tr>
                }
            })
            .collect_view();
        let total = say_with(&words().common.points, &[("points", &explanation.points.to_string())]);
        view! {
            <div class="table-frame" role="region" tabindex="0" aria-label=label>
                <table class="explain-table">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(&w.subject)}</th>
                            <th scope="col">{say(&w.answer)}</th>
                            <th scope="col">{say(&w.asks)}</th>
                            <th scope="col">{say(&w.because)}</th>
                            <th scope="col" class="number">{say(&w.points_head)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="4">{say(&w.total)}</th>
                            <td class="number">{total}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
    }

    /// What a line is about, in a few words: the objective itself, or the name of the criterion.
    fn named(&self, line: &Line) -> String {
        match line.subject {
            Subject::Objective(rank) => self.objectives.get(rank).map(|objective| self.names.say(&objective.text)),
            Subject::Criterion(place) => catalog().criteria.get(place).map(|criterion| say(&criterion.name).to_owned()),
        }
        .unwrap_or_default()
    }

    fn row(&self, subject: Subject) -> Row {
        match subject {
            Subject::Objective(rank) => self.objective(rank),
            Subject::Criterion(place) => self.criterion(place),
        }
        .unwrap_or_default()
    }

    fn objective(&self, rank: usize) -> Option<Row> {
        let w = &words().explain;
        let objective = self.objectives.get(rank)?;
        let family = catalog().families.families.iter().find(|family| family.id == objective.family)?;
        Some(Row {
            subject: say_with(&w.objective, &[("rank", &(rank + 1).to_string())]),
            answer: self.names.say(&objective.text),
            asked: say_with(&w.family, &[("family", say(&family.name)), ("serves", say(serves(family, &self.model)))]),
            why: self.names.say(&family.why),
        })
    }

    fn criterion(&self, place: usize) -> Option<Row> {
        let criterion = catalog().criteria.get(place)?;
        let ask = self.asks?.criteria.get(&criterion.id)?;
        Some(Row {
            subject: say(&criterion.name).to_owned(),
            answer: answer_words(criterion, &self.dossier.own, &self.names),
            asked: asked_words(criterion, ask, &self.names),
            why: self.names.say(&ask.why),
        })
    }
}

/// « 12 sur 15 ».
fn points(line: &Line) -> String {
    say_with(&words().explain.points, &[("points", &line.points.to_string()), ("of", &line.out_of.to_string())])
}

/// How much a model serves a family of objectives, in words.
fn serves(family: &Family, model: &ModelId) -> &'static Text {
    let w = &words().explain;
    match family.models.get(model).copied().unwrap_or(0) {
        0 => &w.serves_0,
        1 => &w.serves_1,
        2 => &w.serves_2,
        3 => &w.serves_3,
        _ => &w.serves_4,
    }
}
