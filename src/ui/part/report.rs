//! The whole result of a dossier, one's own or received: the same words in both places.

use crate::{
    content::catalog,
    domain::{
        diagnosis,
        dossier::Dossier,
        evaluation::has_answers,
        id::ModelId,
        outcome::{Outcome, Recommendation},
        pair::Pair,
        recommend::{gates::Notices, ranking::Ranking},
        text::Text,
    },
    platform::print,
    route::Route,
    ui::{
        draw::{Element, Node, el, many},
        page::{levers, maturity},
        part::{
            evaluation_said,
            explain::explain_table,
            link::{french_name, model_link, model_name, page_link},
            map::model_map,
            notes_said::notes_said,
            notice_list::notice_list,
            objectives_said::{interest_said, objectives_said},
            pair_view::{PairSaid, pair_view},
            plan_said::plan_said,
            qr_said::paper_code,
            ranking_table::ranking_table,
            steps_said::steps_said,
            territory_said::territory_said,
            uncertainty::uncertainty,
            who_said::who_said,
        },
        say::{Names, say, say_with, words},
    },
};

/// The result, part by part: the answers, and what they lead to.
pub fn report(dossier: &Dossier, outcome: &Outcome) -> Node {
    let names = Names::of(dossier);
    let recommendation = outcome.recommendation.as_ref();
    let models = recommendation.map_or_else(
        || too_early(outcome, &names),
        |Recommendation { target, start, .. }| verdicts(target, start, &outcome.notices),
    );
    el("article")
        .class("report")
        .with(models)
        .with(who_said(dossier))
        .with(steps_said(outcome, &names))
        .with(plan_said(dossier))
        .with(recommendation.map(|recommendation| explained(recommendation, outcome, dossier, &names)))
        .with(diagnosis_said(dossier))
        // Side by side on paper.
        .with(el("div").class("paired").with(objectives_said(dossier)).with(interest_said(dossier)))
        .with(outcome.pair.as_ref().map(|pair| with_partner(pair, outcome, dossier, &names)))
        .with(territory_said(outcome, dossier))
        .with(notes_said(dossier))
        .with(convention(paper_code(dossier)))
        .into()
}

/// What a result is worth; `code` stands beside it on paper.
pub fn convention(code: Node) -> Node {
    let w = &words().result;
    el("section")
        .class("report-part limits-said")
        .at("aria-labelledby", "r-convention")
        .with(el("h2").at("id", "r-convention").with(w.convention_title))
        .with(el("p").with(w.convention))
        .with(el("p").with(catalog().figures.notice))
        .with(code)
        .into()
}

/// Where the organisation and its project stand, and what the evaluation says: each only once
/// something is answered.
fn diagnosis_said(dossier: &Dossier) -> Node {
    let part = |id: &'static str, title: Text, said: Node| -> Node {
        el("section")
            .class("report-part")
            .at("aria-labelledby", id)
            .with(el("h2").at("id", id).with(title))
            .with(said)
            .into()
    };
    let mut parts = Vec::new();
    let mut means = Vec::new();
    if diagnosis::axes(catalog(), dossier).iter().any(|(_, scored)| scored.count > 0) {
        means.push(part("r-maturite", words().maturity.result, maturity::said(dossier)));
    }
    if diagnosis::levers(catalog(), dossier).iter().any(|(_, scored)| scored.count > 0) {
        means.push(part("r-leviers", words().levers.result, levers::said(dossier)));
    }
    if !means.is_empty() {
        // Side by side on paper.
        parts.push(el("div").class("paired").with(means).into());
    }
    if has_answers(dossier) {
        let said = Node::Many(vec![evaluation_said::said(dossier), evaluation_said::frame(dossier)]);
        parts.push(part("r-evaluation", words().evaluation.result, said));
    }
    Node::Many(parts)
}

/// The view with the partner, as one understands them today.
fn with_partner(pair: &Pair, outcome: &Outcome, dossier: &Dossier, names: &Names) -> Node {
    let w = &words().result;
    let both = PairSaid {
        pair,
        notices: &outcome.notices,
        sides: [&dossier.own, &dossier.guess],
        names,
        called: [say(words().shared.ours), say(words().shared.theirs)],
    };
    // What must be checked of a model at the head of the lists is on the paper already.
    let first = pair.first().map(|entry| &entry.model);
    let tops = outcome.recommendation.iter().flat_map(|it| it.start.top().chain(it.target.top()));
    let is_said = tops.into_iter().any(|entry| Some(&entry.model) == first);
    el("section")
        .class(if is_said { "report-part is-said" } else { "report-part" })
        .at("aria-labelledby", "r-partenaire")
        .with(el("h2").at("id", "r-partenaire").with(w.pair_title))
        .with(el("p").class("note").with(w.pair_guess))
        .with(pair_view(&both))
        .into()
}

/// The questions whose answers are still missing for a ranking, each a way to its page.
pub fn missing(outcome: &Outcome, names: &Names) -> Node {
    let criteria = outcome.missing.iter().filter_map(|id| catalog().criterion(id));
    let criteria = criteria.map(|criterion| el("li").with(page_link(&Route::Short, "", names.say(criterion.question))));
    let objective = outcome
        .needs_objective
        .then(|| el("li").with(page_link(&Route::Objectives, "", say(words().result.one_objective))));
    el("ul").with(objective).with(many(criteria)).into()
}

/// That a ranking is too early, and what it waits for.
fn too_early(outcome: &Outcome, names: &Names) -> Node {
    let w = &words().result;
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-trop-tot")
        .with(el("h2").at("id", "r-trop-tot").with(w.too_early))
        .with(el("p").with(w.too_early_lead))
        .with(missing(outcome, names))
        .into()
}

/// The models at the head of both lists.
pub fn verdicts(target: &Ranking, start: &Ranking, notices: &Notices) -> Node {
    let w = &words().result;
    let same = start.first().map(|entry| &entry.model) == target.first().map(|entry| &entry.model);
    // What a model is stands once: beside its first name.
    let said: Vec<&ModelId> = start.top().map(|entry| &entry.model).collect();
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-modeles")
        .with(el("h2").at("id", "r-modeles").with(w.models_title))
        .with(
            el("div")
                .class("verdicts")
                .with(verdict(say(w.start_title), say(w.start_help), start, notices, &[]))
                .with(verdict(say(w.target_title), say(w.target_help), target, notices, &said)),
        )
        .with(same.then(|| el("p").with(w.same)))
        .with(
            el("p").class("actions only-screen").with(print_button()).with(
                compared(start, target).map(|two| page_link(&Route::Compare(two), "button quiet", say(w.compare))),
            ),
        )
        .into()
}

/// Prints the page that is shown.
pub fn print_button() -> Element {
    el("button").at("type", "button").class("button").with(words().share.print).on("click", |_| print::page())
}

/// The two models a reader wonders between: the first to start with, and the next one that is open.
fn compared(start: &Ranking, target: &Ranking) -> Option<Vec<ModelId>> {
    let first = &start.first()?.model;
    let all = start.top().chain(target.top()).chain(start.open());
    let second = all.map(|entry| &entry.model).find(|model| *model != first)?;
    Some(vec![first.clone(), second.clone()])
}

/// How sure the ranking is, all scores, and why each model has its own.
fn explained(recommendation: &Recommendation, outcome: &Outcome, dossier: &Dossier, names: &Names) -> Node {
    let w = &words().result;
    let Recommendation { target, start, .. } = recommendation;
    let is_top = |model: &ModelId| start.top().chain(target.top()).any(|entry| entry.model == *model);
    let explained = target.entries.iter().map(|entry| {
        let why = say_with(w.why, &[("model", model_name(&entry.model))]);
        // Paper has room for the models at the head of the lists; the screen has all nine.
        let class = if is_top(&entry.model) { "explained" } else { "explained only-screen" };
        el("details").class(class).with(el("summary").with(el("h3").with(why))).with(explain_table(
            &entry.model,
            outcome,
            dossier,
        ))
    });
    let scores = el("section")
        .class("report-part")
        .at("aria-labelledby", "r-notes")
        .with(el("h2").at("id", "r-notes").with(w.scores_title))
        .with(ranking_table(target, start, &outcome.notices))
        .with(model_map(dossier, target.first().map(|entry| &entry.model)));
    let why = el("section")
        .class("report-part")
        .at("aria-labelledby", "r-pourquoi")
        .with(el("h2").at("id", "r-pourquoi").with(w.why_title))
        .with(el("p").with(w.why_lead))
        .with(many(explained));
    Node::Many(vec![uncertainty(recommendation, names), scores.into(), why.into()])
}

/// The models at the head of a list: one, or several side by side where they are tied. Those
/// already `said` are named without saying again what they are.
fn verdict(title: &'static str, help: &'static str, ranking: &Ranking, notices: &Notices, said: &[&ModelId]) -> Node {
    let w = &words().result;
    let cards = ranking.top().map(|entry| {
        let points = entry.score.points().to_string();
        let card = el("div")
            .class("verdict-model")
            .with(el("h4").with(model_link(&entry.model)))
            .with(french_name(&entry.model))
            .with(el("p").class("verdict-score").with(say_with(words().common.points, &[("points", &points)])));
        if said.contains(&&entry.model) {
            return card;
        }
        let definition = catalog().model(&entry.model).map(|model| say(model.definition));
        card.with(el("p").with(definition)).with(notice_list(&entry.model, notices))
    });
    el("div")
        .class("card verdict")
        .with(el("h3").with(title))
        .with(el("p").class("question-help").with(help))
        .with((ranking.tied > 1).then(|| el("p").class("tag").with(w.tied)))
        .with(ranking.first().is_none().then(|| el("p").with(w.all_struck)))
        .with(many(cards))
        .into()
}
