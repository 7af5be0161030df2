//! « Évaluer votre partenariat »: why one plays together, six dimensions expected and observed by
//! each side, what to follow, what it costs.

use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    content::catalog,
    domain::{
        catalog::evaluation::Dimension,
        diagnosis::phase,
        dossier::Dossier,
        evaluation::looked_at_first,
        event::{Event, Field, Moment, Whose},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Node, el, live, many},
        part::{
            costs::costs,
            evaluation_said::{evaluation_said, review_steps},
            followed::followed,
            group::{Group, groups},
            head::page_head,
            link::page_link,
            nav::onward,
            one_by_one::Asked,
            paper_hint::paper_hint,
            question::{Choice, Question, free_text, one_of, some_of},
            rated::rating,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// Anchor of the questions: takes the focus once a review is closed or taken up again.
pub const DIMENSIONS: &str = "dimensions";

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().evaluation;
    let evaluation = &catalog().evaluation;
    let motives = evaluation.motives.iter();
    let motives = some_of(
        Question::new("motifs", say(w.motives)).with_help(say(w.motives_help)),
        motives.map(|motive| Choice::new(motive.id.clone(), say(motive.name)).with_help(say(motive.text))).collect(),
        move || state.read(|dossier| dossier.evaluation.motives.clone()),
        move |motive| state.dispatch(Event::Motive(motive)),
        Node::Nothing,
    );
    let ambition = free_text(
        Question::new("ambition", say(w.ambition)),
        true,
        move || state.read(|dossier| dossier.field(Field::Ambition).to_owned()),
        move |text| state.dispatch(Event::Write(Field::Ambition, text)),
    );
    Node::Many(vec![
        page_head(say(words().nav.part_act), say(w.title), say(evaluation.intro)),
        paper_hint().into(),
        motives,
        measure(),
        questions(),
        evaluation_said(),
        el("section")
            .class("report-part")
            .at("aria-labelledby", "cadre")
            .with(el("h2").at("id", "cadre").with(w.frame))
            .with(el("p").with(w.frame_lead))
            .with(ambition)
            .with(followed())
            .into(),
        costs(),
        el("p").class("note").with(words().rated.convention).into(),
        onward(Route::Evaluation),
    ])
}

/// How to measure in the phase of the project.
fn measure() -> Node {
    let state = state();
    let w = &words().evaluation;
    let told = state.part(|dossier| phase(catalog(), dossier).map(|phase| phase.id.clone()));
    let text = live(move || {
        let told = told.get();
        match catalog().evaluation.phases.iter().find(|measure| told.as_ref() == Some(&measure.id)) {
            Some(measure) => Node::Many(vec![el("h3").with(measure.name).into(), el("p").with(measure.text).into()]),
            None => Node::Many(vec![
                el("p").with(w.no_phase).into(),
                el("p").with(page_link(&Route::Levers, "button quiet", say(w.to_levers))).into(),
            ]),
        }
    });
    el("section").at("aria-labelledby", "mesure").with(el("h2").at("id", "mesure").with(w.measure)).with(text).into()
}

/// The questions, for one moment and one side at a time.
fn questions() -> Node {
    let w = &words().evaluation;
    let moment = RwSignal::new(Moment::Expected);
    let whose = RwSignal::new(Whose::Own);
    let pick_moment = one_of(
        Question::new("moment", say(w.moment)).settled(),
        vec![Choice::new(Moment::Expected, say(w.expected)), Choice::new(Moment::Observed, say(w.observed))],
        move || Some(moment.get()),
        move |picked| moment.set(picked.unwrap_or(Moment::Expected)),
    );
    let pick_whose = one_of(
        Question::new("qui", say(w.whose)).settled(),
        vec![Choice::new(Whose::Own, say(w.own)), Choice::new(Whose::Guess, say(w.partner))],
        move || Some(whose.get()),
        move |picked| whose.set(picked.unwrap_or(Whose::Own)),
    );
    let dimensions = catalog().evaluation.dimensions.iter();
    let dimensions = groups("h3", dimensions.map(|dimension| dimension_group(dimension, moment, whose)).collect());
    el("section")
        .at("aria-labelledby", DIMENSIONS)
        .with(el("h2").at("id", DIMENSIONS).at("tabindex", "-1").with(w.questions))
        .with(el("div").class("two").with(pick_moment).with(pick_whose))
        .with(dimensions)
        .with(review_steps())
        .into()
}

fn dimension_group(dimension: &'static Dimension, moment: RwSignal<Moment>, whose: RwSignal<Whose>) -> Group {
    let state = state();
    let w = &words().evaluation;
    let is_first = state.part(|dossier: &Dossier| looked_at_first(catalog(), dossier, dimension));
    let asked = dimension.questions.iter().map(|question| {
        Asked::new(rating(
            question,
            question.id.to_string(),
            move || {
                let (moment, whose) = (moment.get(), whose.get());
                state.read(|dossier| dossier.evaluation.review(moment, whose).get(&question.id).copied())
            },
            move |answer| state.dispatch(Event::Review(moment.get(), whose.get(), question.id.clone(), answer)),
        ))
    });
    Group {
        id: format!("dimension-{}", dimension.id),
        name: dimension.name,
        beside: live(move || is_first.get().then(|| el("span").class("tag").with(w.first))),
        intro: Node::Many(vec![
            el("p").with(dimension.why).into(),
            el("p").class("question-help").with(say_with(w.proof, &[("proof", say(dimension.proof))])).into(),
        ]),
        asked: (asked.collect(), 0),
    }
}

/// The heads of a table.
pub fn heads(texts: &[Text]) -> Node {
    el("thead").with(el("tr").with(many(texts.iter().map(|text| el("th").at("scope", "col").with(*text))))).into()
}
