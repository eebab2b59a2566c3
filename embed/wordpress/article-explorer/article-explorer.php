<?php
/**
 * Plugin Name: Article Explorer
 * Description: Shows who is in an article, who said what, and how they are tied together; computed in the reader's browser, with no request to anybody.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 * Text Domain: article-explorer
 *
 * `cargo xtask bundle` of the project writes this plugin ready to use, with the folder `embed` that it loads.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The element's attributes, each with what an editor may write into it. */
const ARTICLE_EXPLORER_ATTRIBUTES = array(
	'src'       => 'url',
	'for'       => 'selector',
	'views'     => 'words',
	'view'      => 'words',
	'theme'     => 'words',
	'published' => 'day',
	'lang'      => 'words',
	'height'    => 'number',
	'permalink' => 'id',
);

/** One attribute's value as it may stand in the page; an empty string for what makes no sense. */
function article_explorer_clean( $value, $kind ) {
	$value = trim( (string) $value );
	switch ( $kind ) {
		case 'url':
			return esc_url( $value );
		case 'day':
			return preg_match( '/^\d{4}-\d{2}-\d{2}$/', $value ) ? $value : '';
		case 'number':
			return (string) ( absint( $value ) ? absint( $value ) : '' );
		case 'selector':
			// An id, or what CSS knows the element by; letters of any language.
			return preg_replace( '/[^\p{L}\p{N}\s_.#*>+~:()\[\]="\'^$|,-]/u', '', $value );
		case 'id':
			return preg_replace( '/[^A-Za-z0-9_-]/', '', $value );
		default:
			return preg_replace( '/[^A-Za-z -]/', '', $value );
	}
}

/**
 * How the element stands until scripts have run, and where none do: as a box, for which the theme has a width, with room between
 * its paragraphs where the theme gives it to what lies in the post itself alone. What is below WordPress's own bar counts as the top.
 */
const ARTICLE_EXPLORER_STYLE = 'article-explorer:not(:defined){display:block}'
	. 'html article-explorer>:where(*+*){margin-block-start:var(--wp--style--block-gap,1.5em)}'
	. ':where(.admin-bar){--article-explorer-top:var(--wp-admin--admin-bar--position-offset,var(--wp-admin--admin-bar--height,0px))}';

/** Has the page load the element. */
function article_explorer_enqueue() {
	if ( wp_register_style( 'article-explorer', false, array(), null ) ) {
		wp_add_inline_style( 'article-explorer', ARTICLE_EXPLORER_STYLE );
		wp_enqueue_style( 'article-explorer' );
	}
	$script = 'embed/article-explorer.js';
	if ( is_readable( __DIR__ . '/' . $script ) ) {
		// The script names its module by what is in it, so that an older script kept by a browser would ask for one that is gone.
		wp_enqueue_script_module( 'article-explorer', plugins_url( $script, __FILE__ ), array(), (string) filemtime( __DIR__ . '/' . $script ) );
	}
}

/**
 * The block in the page: the element around the blocks it holds. With `src` or `for` these stand there until scripts have run; with
 * `for`, where the article stands in the page already, there need be none.
 */
function article_explorer_render( $attributes, $content ) {
	$src = article_explorer_clean( $attributes['src'] ?? '', 'url' );
	$for = article_explorer_clean( $attributes['for'] ?? '', 'selector' );
	if ( '' === trim( wp_strip_all_tags( $content ) ) && '' === $for ) {
		if ( '' === $src ) {
			return $content;
		}
		// Feeds are read elsewhere, and need the whole address.
		$whole   = WP_Http::make_absolute_url( $src, (string) get_permalink() );
		$content = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $whole ), esc_html__( 'The article', 'article-explorer' ) );
	}
	if ( is_feed() ) {
		return $content;
	}
	article_explorer_enqueue();
	if ( '' === article_explorer_clean( $attributes['published'] ?? '', 'day' ) ) {
		$attributes['published'] = get_the_date( 'Y-m-d' );
	}
	$written = '';
	foreach ( ARTICLE_EXPLORER_ATTRIBUTES as $name => $kind ) {
		$value = isset( $attributes[ $name ] ) ? article_explorer_clean( $attributes[ $name ], $kind ) : '';
		if ( '' !== $value ) {
			$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	// The class, the alignment and the anchor that the editor chose; escaped by WordPress.
	return sprintf( '<article-explorer %s%s>%s</article-explorer>', get_block_wrapper_attributes(), $written, $content );
}

/**
 * Where sites lie that `article-explorer build --url` made: whole addresses, each with its slash at the end. A page's address on
 * a line of its own in a post then becomes a frame, with nothing asked of that site when the post is shown. Other such sites are
 * found by their oEmbed answers, as WordPress does it for any site; it then puts them into a sandbox.
 */
function article_explorer_sites() {
	return array_filter( (array) apply_filters( 'article_explorer_sites', array() ), 'is_string' );
}

/** The frame for a page of such a site. */
function article_explorer_frame( $matches, $attributes, $url, $given ) {
	$width  = isset( $attributes['width'] ) ? absint( $attributes['width'] ) : 720;
	$height = isset( $given['height'] ) ? absint( $given['height'] ) : 640;
	// As wide as the column: WordPress knows no width but its own 500 where the theme names none.
	return sprintf(
		'<iframe src="%s" width="%d" height="%d" title="%s" loading="lazy" style="border:0;max-width:100%%;inline-size:100%%"></iframe>',
		esc_url( $url ),
		$width,
		$height,
		esc_attr__( 'An article, and who said what in it', 'article-explorer' )
	);
}

add_action(
	'init',
	function () {
		wp_register_script(
			'article-explorer-editor',
			plugins_url( 'editor.js', __FILE__ ),
			array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' ),
			'0.1.0',
			true
		);
		register_block_type( __DIR__, array( 'render_callback' => 'article_explorer_render' ) );
		foreach ( article_explorer_sites() as $number => $site ) {
			$pattern = '#^' . preg_quote( $site, '#' ) . '[^?\#]+\.html(\#.*)?$#i';
			wp_embed_register_handler( "article-explorer-$number", $pattern, 'article_explorer_frame' );
		}
	}
);

/** The element works where somebody wrote it as HTML, too. */
add_filter(
	'the_content',
	function ( $content ) {
		if ( str_contains( $content, '<article-explorer' ) ) {
			article_explorer_enqueue();
		}
		return $content;
	},
	20
);

/** What the block holds counts when WordPress makes an excerpt. */
add_filter(
	'excerpt_allowed_wrapper_blocks',
	function ( $blocks ) {
		return array_merge( $blocks, array( 'article-explorer/article' ) );
	}
);

/** The element survives when somebody saves a post who may not write raw HTML. */
add_filter(
	'wp_kses_allowed_html',
	function ( $allowed, $context ) {
		if ( 'post' === $context ) {
			$allowed['article-explorer'] = array_fill_keys( array_merge( array( 'id', 'class', 'hidden' ), array_keys( ARTICLE_EXPLORER_ATTRIBUTES ) ), true );
		}
		return $allowed;
	},
	10,
	2
);
