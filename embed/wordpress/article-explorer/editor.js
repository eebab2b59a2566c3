// The block in the editor: the blocks it holds, and its settings beside them. No build step.
((blocks, { createElement: h, Fragment }, { InnerBlocks, InspectorControls, useBlockProps, useInnerBlocksProps }, { PanelBody, SelectControl, TextControl }, { __ }) => {
  const domain = "article-explorer";
  const name = "article-explorer/article";
  const choice = (value, label) => ({ value, label });
  const views = [
    choice("", __("Article", domain)),
    choice("index", __("Index", domain)),
    choice("quotes", __("Quotes", domain)),
    choice("relations", __("Relationships", domain)),
    choice("timeline", __("Timeline", domain)),
  ];
  const themes = [choice("auto", __("As the page", domain)), choice("light", __("Light", domain)), choice("dark", __("Dark", domain))];

  // The cursor goes into the first paragraph: what is pasted then lands within the block, and not in its place.
  const inner = {
    template: [["core/paragraph", { placeholder: __("Write or paste the article’s paragraphs", domain) }]],
    templateInsertUpdatesSelection: true,
  };

  const Settings = ({ attributes, setAttributes }) => {
    const field = (Control, key, label, more) =>
      h(Control, {
        key,
        label,
        value: attributes[key],
        onChange: (value) => setAttributes({ [key]: value }),
        // The look that WordPress is going over to; without these two it warns.
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
        ...more,
      });
    return h(
      PanelBody,
      { title: __("Article Explorer", domain) },
      field(TextControl, "published", __("Day of publication", domain), { type: "date", help: __("The day of the post where it is empty", domain) }),
      field(SelectControl, "view", __("View in front", domain), { options: views }),
      field(TextControl, "views", __("Views", domain), { help: __("All where it is empty, or some of: article index quotes relations timeline", domain) }),
      field(SelectControl, "theme", __("Colours", domain), { options: themes }),
      field(TextControl, "height", __("Height in pixels", domain), { type: "number", min: 0, help: __("As high as what it shows where it is empty; else it scrolls within", domain) }),
      field(TextControl, "permalink", __("Name in the address", domain), {
        help: __("What a reader chooses is kept in the page’s address, after this name; not where it is empty", domain),
      }),
      field(TextControl, "for", __("Article elsewhere in the page", domain), {
        help: __("The id of its element, or a selector: .entry-content is the post around this block in most themes. It stays where it is, with marks over it", domain),
      }),
      field(TextControl, "src", __("Address of the article", domain), { type: "url", help: __("Empty where the blocks inside are the article", domain) }),
    );
  };

  const Edit = (props) =>
    h(Fragment, null, h(InspectorControls, null, h(Settings, props)), h("div", useInnerBlocksProps(useBlockProps(), inner)));

  blocks.registerBlockType(name, {
    edit: Edit,
    save: () => h(InnerBlocks.Content),
    // An article is mostly there before somebody thinks of the explorer: its paragraphs, or a group of whatever it is made of.
    transforms: {
      from: [
        {
          type: "block",
          blocks: ["core/paragraph"],
          isMultiBlock: true,
          transform: (all) => blocks.createBlock(name, {}, all.map((attributes) => blocks.createBlock("core/paragraph", attributes))),
        },
        { type: "block", blocks: ["core/group"], transform: (_, held) => blocks.createBlock(name, {}, held) },
      ],
      to: [{ type: "block", blocks: ["core/group"], transform: (_, held) => blocks.createBlock("core/group", {}, held) }],
      ungroup: (_, held) => held,
    },
  });
})(window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n);
