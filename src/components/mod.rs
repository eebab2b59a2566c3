//! The components, one a file. They are given what to show and dispatch what was done; nothing shared is theirs.

pub(crate) mod article_head;
pub(crate) mod article_view;
pub(crate) mod card;
pub(crate) mod copy_button;
pub(crate) mod filter_bar;
pub(crate) mod glyph;
pub(crate) mod graph;
pub(crate) mod help;
pub(crate) mod index_view;
pub(crate) mod masthead;
pub(crate) mod paragraph;
pub(crate) mod parts;
pub(crate) mod quote_card;
pub(crate) mod quote_item;
pub(crate) mod quotes_view;
pub(crate) mod relation_table;
pub(crate) mod relations;
pub(crate) mod tabs;
pub(crate) mod timeline;
pub(crate) mod voices;

#[cfg(test)]
mod tests;

use crate::host::Host;
use crate::state::{Action, State};
use crate::visible::Visible;
use reading::Reading;
use std::rc::Rc;
use yew::prelude::*;

/// What every view is given.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct Props {
    /// The article and what was read in it.
    pub(crate) reading: Rc<Reading>,
    /// What is chosen.
    pub(crate) state: Rc<State>,
    /// What that leaves.
    pub(crate) visible: Rc<Visible>,
    /// Where the explorer stands.
    pub(crate) host: Host,
    /// Where what is done goes.
    pub(crate) dispatch: Callback<Action>,
}

impl Props {
    /// A handler that dispatches `action`.
    pub(crate) fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }
}
