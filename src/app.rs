//! The only component with shared state: holds the reading and the [`State`], and hands both to the views.

use crate::article::Article;
use crate::reading::Reading;
use crate::state::State;
use std::rc::Rc;
use yew::prelude::*;

/// Puts the page on the element `#app`, in place of what is there.
pub(crate) fn mount() {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app"));
    if let Some(root) = root {
        root.set_text_content(None);
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// The page.
#[component]
pub(crate) fn App() -> Html {
    let article = use_memo((), |()| Article::seed());
    let state = use_reducer({
        let published = article.published;
        move || State::new(published)
    });
    let reading: Rc<Reading> =
        use_memo((state.published,), |(published,)| Reading::new((*article).clone(), *published));
    html! { <main><h1>{ reading.article.headline() }</h1><div>{ reading.text() }</div></main> }
}
