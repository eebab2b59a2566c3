//! The only component with shared state: holds the reading and the [`State`], hands both to the views, and does what
//! state alone cannot: the address, the keys, going to a passage.

use crate::components::Props;
use crate::components::article_view::ArticleView;
use crate::components::filter_bar::filter_bar;
use crate::components::help::help;
use crate::components::index_view::index_view;
use crate::components::masthead::use_masthead;
use crate::components::parts::classes;
use crate::components::quotes_view::quotes_view;
use crate::components::relations::relations;
use crate::components::tabs::{self, tabs};
use crate::components::timeline::timeline;
use crate::dom;
use crate::element;
use crate::host::Host;
use crate::keys;
use crate::permalink;
use crate::setting::{Permalink, VIEWS};
use crate::state::{Action, Held, State, View};
use crate::visible::visible;
use reading::Reading;
use reading::language::{FOREIGN, is_foreign};
use std::rc::Rc;
use web_sys::ScrollBehavior;
use yew::prelude::*;

/// What an explorer is given.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct AppProps {
    /// The article, read as of its day of publication.
    pub(crate) first: Rc<Reading>,
    /// Where the explorer stands.
    pub(crate) host: Host,
}

/// The explorer.
#[component]
pub(crate) fn App(AppProps { first, host }: &AppProps) -> Html {
    let held = use_reducer({
        let (first, host) = (first.clone(), host.clone());
        move || Held(Rc::new(State::default().after(Action::Restore(Box::new(asked_for(&host, &first))))))
    });
    let state = held.0.clone();
    let reading = use_memo((first.clone(), state.published), |(first, published)| {
        if *published == first.article.published {
            return first.clone();
        }
        Rc::new(Reading::new(first.article.clone(), *published))
    });
    let reading = (*reading).clone();
    let visible = use_memo((reading.clone(), state.clone()), |(reading, state)| visible(reading, state));
    let foreign = use_memo(reading.clone(), |reading| is_foreign(reading.text(), host.setting().lang.as_deref()));
    let wide = use_wide(host) && host.shows_text() && host.setting().views.len() > 1;
    let leave = use_places(host, &state);
    let dispatch = use_dispatch(host, &held, leave);
    let props = Props { reading, state, visible, host: host.clone(), dispatch };

    use_address(&props);
    use_finding(&props);
    use_going(&props);
    use_title(&props);
    element::use_telling(&props);
    let masthead = use_masthead(&props);
    let (heard, on_keys) = keys::use_keys(&props);

    let mut views = host.setting().views.clone();
    if wide {
        views.retain(|&view| view != View::Article);
    }
    let front = if views.contains(&props.state.view) { props.state.view } else { views[0] };
    let skip = {
        let host = host.clone();
        Callback::from(move |_: MouseEvent| host.focus("text"))
    };
    let foot = html! {
        <footer class="foot">
            <p>{ "Computed on your device: nothing you read or type here leaves it. Machine reading can be wrong; each finding shows the words it rests on." }</p>
        </footer>
    };
    html! {
        <div class={classes(&["page", if host.shows_text() { "" } else { "textless" }])} part="page">
            if host.owns_page() { <button type="button" class="skip" onclick={skip}>{ "Skip to the article" }</button> }
            { masthead }
            { filter_bar(&props) }
            if *foreign { <p class="foreign" part="notice" role="note">{ FOREIGN }</p> }
            <@{if host.owns_page() { "main" } else { "div" }} class="views">
                { if wide { article(&props) } else { panel(View::Article, front == View::Article, &props) } }
                <div class="beside">
                    if views.len() > 1 { { tabs(&props, front, &views) } }
                    { for VIEWS[1..].iter().map(|&view| panel(view, front == view, &props)) }
                </div>
            </@>
            { foot }
            { help(heard, &on_keys) }
        </div>
    }
}

/// The state that the address asks for, with the view that the set-up puts in front where it asks for none.
fn asked_for(host: &Host, reading: &Reading) -> State {
    let fragment = host.fragment();
    let state = permalink::read(&fragment, reading);
    let says_view = fragment.split('&').any(|pair| pair.starts_with("view="));
    if says_view { state } else { State { view: host.setting().view, ..state } }
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

/// Dispatches, once `leave` knows that something will change; where one view fills the page, going to a passage also brings
/// the article to the front.
#[hook]
fn use_dispatch(host: &Host, held: &UseReducerHandle<Held>, leave: impl Fn() + 'static) -> Callback<Action> {
    use_callback((held.dispatcher(), host.clone()), move |action: Action, (to, host)| {
        leave();
        if matches!(action, Action::GoTo(_)) && host.shows_text() && !host.is_wide() {
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
fn use_wide(host: &Host) -> bool {
    let wide = use_state_eq(|| host.is_wide());
    let set = wide.setter();
    use_effect_with(host.clone(), move |host| {
        let measured = host.clone();
        let watch = host.on_resize(move || set.set(measured.is_wide()));
        move || drop(watch)
    });
    *wide
}

/// Keeps the address in step with the state, both ways.
#[hook]
fn use_address(props: &Props) {
    let before = use_mut_ref(|| props.state.clone());
    let host = props.host.clone();
    use_effect_with((props.state.clone(), props.reading.clone()), move |(state, reading)| {
        let before = before.replace(state.clone());
        let Some(fragment) = host.whole_fragment(&permalink::write(state, reading)) else { return };
        // An explorer of somebody else's page leaves the address alone until something is chosen.
        if fragment == dom::fragment() || (!host.owns_page() && before == *state) {
            return;
        }
        if is_step(&before, state) { dom::push_fragment(&fragment) } else { dom::replace_fragment(&fragment) }
    });
    let (dispatch, host) = (props.dispatch.clone(), props.host.clone());
    use_effect_with(props.reading.clone(), move |reading| {
        let reading = reading.clone();
        let in_address = host.setting().permalink != Permalink::None;
        let back = move |_| dispatch.emit(Action::Restore(Box::new(asked_for(&host, &reading))));
        let listener = in_address.then(|| dom::on_window("popstate", back)).flatten();
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

/// Where one view fills the page, each is found again as far down as it was left. What comes back notes how far that is.
#[hook]
fn use_places(host: &Host, state: &Rc<State>) -> impl Fn() + 'static + use<> {
    let host = host.clone();
    let left_at = use_mut_ref(|| [0.0; VIEWS.len()]);
    let front = use_mut_ref(|| (state.view, state.jumps));
    let place = |view: View| VIEWS.iter().position(|&v| v == view).unwrap_or_default();
    use_effect_with((state.view, state.jumps), {
        let (left_at, front, host) = (left_at.clone(), front.clone(), host.clone());
        move |&(view, jumps)| {
            let before = front.replace((view, jumps));
            if before.0 != view && before.1 == jumps && host.owns_page() && !host.is_wide() {
                dom::scroll_back(left_at.borrow()[place(view)]);
            }
        }
    });
    move || left_at.borrow_mut()[place(front.borrow().0)] = dom::scrolled()
}

/// Beside another view, the article follows what is chosen there: where nothing of it is in sight, to its first place.
/// A page just opened stays at its head.
#[hook]
fn use_finding(props: &Props) {
    let before = use_mut_ref(|| None::<String>);
    let host = props.host.clone();
    use_effect_with((props.visible.hits.clone(), props.state.search.clone()), move |(_, search)| {
        let Some(before) = before.replace(Some(search.clone())).filter(|_| host.is_wide()) else { return };
        // Of letters typed fast, the next one would find a soft scroll still under way.
        let behavior = if before == *search { ScrollBehavior::Auto } else { ScrollBehavior::Instant };
        host.bring_in_sight("#text .hit", behavior);
    });
}

/// Goes to the passage asked for.
#[hook]
fn use_going(props: &Props) {
    let asked = props.state.at.map(|_| props.state.jumps);
    let host = props.host.clone();
    use_effect_with(asked, move |asked| {
        if asked.is_some() {
            host.scroll_to("at");
        }
    });
}

/// Names the page, where it is its own; without a title it goes on by the name that it was built with.
#[hook]
fn use_title(props: &Props) {
    let head = props.reading.article.title.clone().filter(|_| props.host.owns_page());
    use_effect_with(head, |head| {
        if let Some(head) = head {
            dom::set_title(&format!("{head} — Article Explorer"));
        }
    });
}
