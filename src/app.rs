//! The only component with shared state: holds the reading and the [`State`], hands both to the views, and does what
//! state alone cannot: the address, the keys, going to a passage.

use crate::components::Props;
use crate::components::article_view::ArticleView;
use crate::components::filter_bar::filter_bar;
use crate::components::help::help;
use crate::components::index_view::index_view;
use crate::components::masthead::use_masthead;
use crate::components::quotes_view::quotes_view;
use crate::components::relations::relations;
use crate::components::tabs::{self, tabs};
use crate::components::timeline::timeline;
use crate::dom;
use crate::keys;
use crate::permalink;
use crate::state::{Action, State, View};
use crate::visible::visible;
use reading::Article;
use reading::Reading;
use std::rc::Rc;
use web_sys::ScrollBehavior;
use yew::prelude::*;

const VIEWS: [View; 5] = [View::Article, View::Index, View::Quotes, View::Relations, View::Timeline];

/// Puts the page on the element `#app`, in place of what is there.
pub(crate) fn mount() {
    if let Some(root) = dom::by_id("app") {
        root.set_text_content(None);
        yew::Renderer::<App>::with_root(root.into()).render();
    }
}

/// The page.
#[component]
pub(crate) fn App() -> Html {
    let first = use_memo((), |()| {
        let article = Article::with_meta(
            include_str!("../seeds/000_f98603c3886811ca.txt"),
            include_str!("../seeds/000_f98603c3886811ca.meta"),
        );
        let published = article.published;
        Rc::new(Reading::new(article, published))
    });
    let state = use_reducer({
        let first = first.clone();
        move || State::default().after(Action::Restore(Box::new(permalink::read(&dom::fragment(), &first))))
    });
    let reading = use_memo(state.published, |&published| {
        if published == first.article.published {
            return (*first).clone();
        }
        Rc::new(Reading::new(first.article.clone(), published))
    });
    let reading = (*reading).clone();
    let state_rc = use_memo((*state).clone(), State::clone);
    let visible = use_memo((reading.clone(), state_rc.clone()), |(reading, state)| visible(reading, state));
    let wide = use_wide();
    let dispatch = use_dispatch(&state);
    let dispatch = use_places(dispatch, &state_rc);
    let props = Props { reading, state: state_rc, visible, dispatch };

    use_address(&props);
    use_finding(&props);
    use_going(&props.state);
    use_effect_with(props.reading.article.headline(), |head| dom::set_title(&format!("{head} — Article Explorer")));
    let masthead = use_masthead(&props);
    let (heard, on_keys) = keys::use_keys(&props);

    let front = match props.state.view {
        View::Article if wide => View::Index,
        view => view,
    };
    let views = VIEWS.into_iter().filter(|&view| !(wide && view == View::Article)).collect::<Vec<_>>();
    let skip = Callback::from(|_: MouseEvent| dom::focus("text"));
    html! {
        <div class="page">
            <button type="button" class="skip" onclick={skip}>{ "Skip to the article" }</button>
            { masthead }
            { filter_bar(&props) }
            <main class="views">
                { if wide { article(&props) } else { panel(View::Article, front == View::Article, &props) } }
                <div class="beside">
                    { tabs(&props, front, &views) }
                    { for VIEWS[1..].iter().map(|&view| panel(view, front == view, &props)) }
                </div>
            </main>
            <footer class="foot">
                <p>{ "Computed on your device: nothing you read or type here leaves it. Machine reading can be wrong; each finding shows the words it rests on." }</p>
            </footer>
            { help(heard, &on_keys) }
        </div>
    }
}

/// The article where it stands beside another view, and no tab is its own.
fn article(props: &Props) -> Html {
    html! {
        <section class="panel" id="panel-article" data-panel="article" aria-label="Article">
            <ArticleView ..props.clone() />
        </section>
    }
}

/// A view in its panel; empty while it is not in front.
fn panel(view: View, shown: bool, props: &Props) -> Html {
    let key = tabs::key(view);
    let content = shown.then(|| match view {
        View::Article => html! { <ArticleView ..props.clone() /> },
        View::Index => index_view(props),
        View::Quotes => quotes_view(props),
        View::Relations => relations(props),
        View::Timeline => timeline(props),
    });
    html! {
        <section class="panel" role="tabpanel" id={format!("panel-{key}")} data-panel={key} aria-labelledby={format!("tab-{key}")} hidden={!shown}>
            if view != View::Article { <h2 class="unseen">{ tabs::name(view) }</h2> }
            { content.unwrap_or_default() }
        </section>
    }
}

/// Dispatches; where one view fills the page, going to a passage also brings the article to the front.
#[hook]
fn use_dispatch(state: &UseReducerHandle<State>) -> Callback<Action> {
    use_callback(state.dispatcher(), |action: Action, to| {
        if matches!(action, Action::GoTo(_)) && !dom::is_wide() {
            to.dispatch(Action::Show(View::Article));
        }
        if matches!(action, Action::OpenTie(Some(_))) {
            to.dispatch(Action::Show(View::Relations));
        }
        to.dispatch(action);
    })
}

/// Whether the article stands beside another view, also after the window was resized.
#[hook]
fn use_wide() -> bool {
    let wide = use_state_eq(dom::is_wide);
    let set = wide.setter();
    use_effect_with((), move |()| {
        let listener = dom::on_window("resize", move |_| set.set(dom::is_wide()));
        move || drop(listener)
    });
    *wide
}

/// Keeps the address in step with the state, both ways.
#[hook]
fn use_address(props: &Props) {
    let before = use_mut_ref(|| props.state.clone());
    use_effect_with((props.state.clone(), props.reading.clone()), move |(state, reading)| {
        let before = before.replace(state.clone());
        let fragment = permalink::write(state, reading);
        if fragment == dom::fragment() {
            return;
        }
        if is_step(&before, state) { dom::push_fragment(&fragment) } else { dom::replace_fragment(&fragment) }
    });
    let (dispatch, reading) = (props.dispatch.clone(), props.reading.clone());
    use_effect_with(reading, move |reading| {
        let reading = reading.clone();
        let back = move |_| dispatch.emit(Action::Restore(Box::new(permalink::read(&dom::fragment(), &reading))));
        let listener = dom::on_window("popstate", back);
        move || drop(listener)
    });
}

/// Whether the way between two states is one that "back" should undo: a choice or another view, not a letter typed.
fn is_step(before: &State, after: &State) -> bool {
    let fixed = |state: &State| State {
        search: String::new(),
        at: None,
        jumps: 0,
        co_mention: false,
        fold: false,
        ties: None,
        marks: Default::default(),
        order: Default::default(),
        sort: Default::default(),
        ..state.clone()
    };
    fixed(before) != fixed(after)
}

/// Where one view fills the page, each is found again as far down as it was left.
#[hook]
fn use_places(dispatch: Callback<Action>, state: &Rc<State>) -> Callback<Action> {
    let left_at = use_mut_ref(|| [0.0; VIEWS.len()]);
    let front = use_mut_ref(|| (state.view, state.jumps));
    let place = |view: View| VIEWS.iter().position(|&v| v == view).unwrap_or_default();
    use_effect_with((state.view, state.jumps), {
        let (left_at, front) = (left_at.clone(), front.clone());
        move |&(view, jumps)| {
            let before = front.replace((view, jumps));
            if before.0 != view && before.1 == jumps && !dom::is_wide() {
                dom::scroll_back(left_at.borrow()[place(view)]);
            }
        }
    });
    use_callback(dispatch, move |action: Action, dispatch| {
        left_at.borrow_mut()[place(front.borrow().0)] = dom::scrolled();
        dispatch.emit(action);
    })
}

/// Beside another view, the article follows what is chosen there: where nothing of it is in sight, to its first place.
/// A page just opened stays at its head.
#[hook]
fn use_finding(props: &Props) {
    let before = use_mut_ref(|| None::<String>);
    use_effect_with((props.visible.hits.clone(), props.state.search.clone()), move |(_, search)| {
        let Some(before) = before.replace(Some(search.clone())).filter(|_| dom::is_wide()) else { return };
        // Of letters typed fast, the next one would find a soft scroll still under way.
        let behavior = if before == *search { ScrollBehavior::Auto } else { ScrollBehavior::Instant };
        dom::bring_in_sight("#text .hit", behavior);
    });
}

/// Goes to the passage asked for.
#[hook]
fn use_going(state: &State) {
    let asked = state.at.map(|_| state.jumps);
    use_effect_with(asked, |asked| {
        if asked.is_some() {
            dom::scroll_to("at");
        }
    });
}
