//! Why a model has its score: what helped, what hurt, and one line an answer, whose points add
//! up to the score shown.

use crate::{
    content::catalog,
    domain::{
        catalog::{
            criterion::Criterion,
            method::{Ask, Asks, Family},
            objective::Objective,
        },
        dossier::Dossier,
        id::ModelId,
        outcome::Outcome,
        recommend::explain::{Explanation, Line, Subject},
        text::Text,
    },
    ui::{
        draw::{Element, Node, el, many},
        part::{
            answer_words::{answer_words, asked_words},
            link::model_name,
            ranking_table::framed,
        },
        say::{Names, say, say_with, words},
    },
};

/// The explanation of the score of one model; nothing while it is too early to rank.
pub fn explain_table(model: &ModelId, outcome: &Outcome, dossier: &Dossier) -> Node {
    let explanations = outcome.recommendation.as_ref().map(|recommendation| recommendation.explanations.as_slice());
    let Some((_, explanation)) = explanations.unwrap_or_default().iter().find(|(id, _)| id == model) else {
        return Node::Nothing;
    };
    let said = Said {
        objectives: objectives(dossier),
        asks: catalog().asks(model),
        model,
        names: Names::of(dossier),
        dossier,
    };
    el("div")
        .class("explain")
        .with(said.short(explanation))
        .with(said.table(explanation))
        .with(el("p").class("question-help").with(words().explain.left_out))
        .into()
}

/// The objectives that count, in the order chosen.
fn objectives(dossier: &Dossier) -> Vec<&'static Objective> {
    dossier.own.objectives.iter().filter_map(|id| catalog().objective(id)).collect()
}

/// What the lines of one explanation are put into words with.
struct Said<'a> {
    model: &'a ModelId,
    asks: Option<&'static Asks>,
    objectives: Vec<&'static Objective>,
    dossier: &'a Dossier,
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

impl Said<'_> {
    /// The answers that helped and hurt most.
    fn short(&self, explanation: &Explanation) -> Element {
        let w = &words().explain;
        let list = |title: Text, lines: &[Line], class: &'static str| {
            let items = many(lines.iter().map(|line| {
                let points = points(line.points, line.out_of);
                el("li").with(say_with(w.subject_points, &[("subject", &self.named(line)), ("points", &points)]))
            }));
            (!lines.is_empty())
                .then(|| el("div").class(class).with(el("h4").with(say(title))).with(el("ol").with(items)))
        };
        el("div").class("explain-short").with(list(w.helped, &explanation.helped(), "helped")).with(list(
            w.hurt,
            &explanation.hurt(),
            "hurt",
        ))
    }

    fn table(&self, explanation: &Explanation) -> Element {
        let w = &words().explain;
        let caption = say_with(w.caption, &[("model", model_name(self.model))]);
        let lines = explanation.lines.iter().map(|line| (self.row(line.subject), points(line.points, line.out_of)));
        // What the model does not look at has its line as well: 0 on 0.
        let idle = self.idle().into_iter().map(|row| (row, points(0, 0)));
        let rows = many(lines.chain(idle).map(|(row, points)| {
            el("tr")
                .with(el("th").at("scope", "row").with(row.subject))
                .with(el("td").with(row.answer))
                .with(el("td").with(row.asked))
                .with(el("td").class("why").with(row.why))
                .with(el("td").class("number").with(points))
        }));
        let total = say_with(words().common.points, &[("points", &explanation.points.to_string())]);
        let head = |text: Text| el("th").at("scope", "col").with(say(text));
        let table = el("table")
            .class("explain-table")
            .with(el("caption").with(caption.clone()))
            .with(
                el("thead").with(
                    el("tr")
                        .with(head(w.subject))
                        .with(head(w.answer))
                        .with(head(w.asks))
                        .with(head(w.because))
                        .with(head(w.points_head).class("number")),
                ),
            )
            .with(el("tbody").with(rows))
            .with(
                el("tfoot").with(
                    el("tr")
                        .with(el("th").at("scope", "row").at("colspan", "4").with(w.total))
                        .with(el("td").class("number").with(total)),
                ),
            );
        framed(caption, table)
    }

    /// The criteria that were answered and weigh nothing for this model.
    fn idle(&self) -> Vec<Row> {
        let is_answered = |criterion: &Criterion| {
            let own = &self.dossier.own;
            own.levels.get(&criterion.id).is_some_and(|answer| answer.known().is_some())
                || own.choices.get(&criterion.id).is_some_and(|answer| answer.known().is_some())
        };
        let weighs_nothing = |criterion: &Criterion| self.ask(criterion).is_some_and(|ask| ask.weight == 0);
        let places = (0..).zip(&catalog().criteria);
        places
            .filter(|(_, criterion)| is_answered(criterion) && weighs_nothing(criterion))
            .filter_map(|(place, _)| self.criterion(place))
            .collect()
    }

    fn ask(&self, criterion: &Criterion) -> Option<&'static Ask> {
        self.asks?.criteria.get(&criterion.id)
    }

    /// What a line is about, in a few words: the objective itself, or the name of the criterion.
    fn named(&self, line: &Line) -> String {
        match line.subject {
            Subject::Objective(rank) => self.objectives.get(rank).map(|objective| self.names.say(objective.text)),
            Subject::Criterion(place) => catalog().criteria.get(place).map(|criterion| say(criterion.name).to_owned()),
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
            subject: say_with(w.objective, &[("rank", &(rank + 1).to_string())]),
            answer: self.names.say(objective.text),
            asked: say_with(w.family, &[("family", say(family.name)), ("serves", say(serves(family, self.model)))]),
            why: self.names.say(family.why),
        })
    }

    fn criterion(&self, place: usize) -> Option<Row> {
        let criterion = catalog().criteria.get(place)?;
        let ask = self.ask(criterion)?;
        Some(Row {
            subject: say(criterion.name).to_owned(),
            answer: answer_words(criterion, &self.dossier.own, &self.names),
            asked: asked_words(criterion, ask, &self.names),
            why: self.names.say(ask.why),
        })
    }
}

/// « 12 sur 15 ».
fn points(points: u8, out_of: u8) -> String {
    say_with(words().explain.points, &[("points", &points.to_string()), ("of", &out_of.to_string())])
}

/// How much a model serves a family of objectives, in words.
fn serves(family: &Family, model: &ModelId) -> Text {
    let w = &words().explain;
    match family.models.get(model).copied().unwrap_or(0) {
        0 => w.serves_0,
        1 => w.serves_1,
        2 => w.serves_2,
        3 => w.serves_3,
        _ => w.serves_4,
    }
}
