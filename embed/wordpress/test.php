<?php
/**
 * The plugin without WordPress: what it asks of it is played by the functions below, each no more than what its documentation says.
 * Its block is rendered as WordPress would, and compared with what should stand in the page; the page of a block theme that the
 * journeys open in browsers holds the same, to the character. `cargo xtask test plugin` runs it.
 */

define( 'ABSPATH', __DIR__ );
$plugin = __DIR__ . '/article-explorer';
$page   = file_get_contents( dirname( __DIR__, 2 ) . '/tests/journeys/hosts/wordpress-block.html' );

$feed     = false;
$wrapper  = '';
$hooks    = array();
$enqueued = array();
$block    = null;

class WP_Http {
	public static function make_absolute_url( $url, $base ) {
		// Only what the cases below need: whole addresses, and those from the root.
		return preg_match( '#^https?://#', $url ) ? $url : preg_replace( '#^(https?://[^/]+).*#', '$1', $base ) . $url;
	}
}
function add_action( $name, $do ) {
	$GLOBALS['hooks'][ $name ][] = $do;
}
function add_filter( $name, $do ) {
	add_action( $name, $do );
}
function apply_filters( $name, $value, ...$more ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as $do ) {
		$value = $do( $value, ...$more );
	}
	return $value;
}
function register_block_type( $folder, $more ) {
	$GLOBALS['block'] = json_decode( file_get_contents( "$folder/block.json" ), true ) + $more;
}
function wp_register_script( ...$said ) {}
function wp_embed_register_handler( ...$said ) {}
function wp_register_style( ...$said ) {
	return true;
}
function wp_add_inline_style( ...$said ) {}
function wp_enqueue_style( $name ) {
	$GLOBALS['enqueued'][] = $name;
}
function wp_enqueue_script_module( $name ) {
	$GLOBALS['enqueued'][] = $name;
}
function plugins_url( $file ) {
	return "https://example.org/wp-content/plugins/article-explorer/$file";
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $url ) {
	return preg_match( '#^(https?:|/|\./|[\w-]+[./])#i', $url ) ? htmlspecialchars( $url, ENT_QUOTES ) : '';
}
function esc_html__( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_attr__( $text ) {
	return esc_attr( $text );
}
function absint( $value ) {
	return abs( (int) $value );
}
function wp_strip_all_tags( $html ) {
	return strip_tags( $html );
}
function is_feed() {
	return $GLOBALS['feed'];
}
function get_permalink() {
	return 'https://example.org/rain/';
}
function get_the_date( $format ) {
	return '2025-02-17';
}
function get_block_wrapper_attributes() {
	return $GLOBALS['wrapper'];
}

require "$plugin/article-explorer.php";
foreach ( $hooks['init'] as $do ) {
	$do();
}

$passed = 0;
$failed = 0;
function check( $what, $expected, $got ) {
	if ( $expected === $got ) {
		++$GLOBALS['passed'];
		return;
	}
	++$GLOBALS['failed'];
	echo "$what\n  expected: ", var_export( $expected, true ), "\n  got:      ", var_export( $got, true ), "\n";
}

/** The block as WordPress renders it: what an editor left alone is as block.json says, and what that does not know is dropped. */
function render( $attributes, $content = '' ) {
	$known = $GLOBALS['block']['attributes'];
	$all   = array_intersect_key( $attributes, $known ) + array_map( fn ( $attribute ) => $attribute['default'], $known );
	return $GLOBALS['block']['render_callback']( $all, $content );
}

// Each setting of the block is an attribute of the element, and may stand in a post of who may not write HTML.
$allowed = apply_filters( 'wp_kses_allowed_html', array(), 'post' )['article-explorer'] ?? array();
foreach ( array_keys( $block['attributes'] ) as $name ) {
	check( "$name is an attribute", true, isset( ARTICLE_EXPLORER_ATTRIBUTES[ $name ] ) );
	check( "$name is allowed", true, $allowed[ $name ] ?? false );
}

$prose   = '<p>“It will rain,” Ann Lee said.</p>';
$wrapper = 'class="wp-block-article-explorer-article"';
$open    = "<article-explorer $wrapper";
foreach (
	array(
		'the day is the post’s' => array( array(), $prose, "$open theme=\"auto\" published=\"2025-02-17\">$prose</article-explorer>" ),
		'every setting' => array(
			array( 'view' => 'quotes', 'views' => 'article quotes', 'theme' => 'dark', 'published' => '2024-01-02', 'height' => '420', 'permalink' => 'post' ),
			$prose,
			"$open views=\"article quotes\" view=\"quotes\" theme=\"dark\" published=\"2024-01-02\" height=\"420\" permalink=\"post\">$prose</article-explorer>",
		),
		'an article elsewhere in the page' => array(
			array( 'for' => '#post > .entry-content' ),
			'',
			"$open for=\"#post &gt; .entry-content\" theme=\"auto\" published=\"2025-02-17\"></article-explorer>",
		),
		'what makes no sense' => array(
			array( 'for' => '<b onclick="x">', 'height' => '-3px"', 'permalink' => 'a b"><script>', 'published' => 'soon', 'src' => 'javascript:x' ),
			$prose,
			"$open for=\"b onclick=&quot;x&quot;&gt;\" theme=\"auto\" published=\"2025-02-17\" height=\"3\" permalink=\"abscript\">$prose</article-explorer>",
		),
		'an address alone' => array(
			array( 'src' => '/story.html' ),
			'',
			"$open src=\"/story.html\" theme=\"auto\" published=\"2025-02-17\"><p><a href=\"https://example.org/story.html\">The article</a></p></article-explorer>",
		),
		'an empty block' => array( array(), "<p></p>\n", "<p></p>\n" ),
	) as $what => list( $attributes, $content, $expected )
) {
	check( $what, $expected, render( $attributes, $content ) );
}
check( 'the element is loaded', true, in_array( 'article-explorer', $enqueued, true ) );

$feed = true;
check( 'a feed has the paragraphs alone', $prose, render( array( 'view' => 'quotes' ), $prose ) );
$feed = false;

// The page that browsers are shown.
$wrapper = 'id="around" class="wp-block-article-explorer-article"';
check( 'the block around its article', true, str_contains( $page, substr( render( array( 'permalink' => 'post', 'height' => '420' ), 'x' ), 0, -strlen( 'x</article-explorer>' ) ) ) );
$wrapper = 'id="within" class="wp-block-article-explorer-article"';
check( 'the block within its article', true, str_contains( $page, render( array( 'for' => '.entry-content', 'view' => 'quotes', 'height' => '360', 'permalink' => 'within' ) ) ) );

// In the words of Rust's tests, as the others are counted.
echo 'test result: ', $failed ? 'FAILED' : 'ok', ". $passed passed; $failed failed\n";
exit( $failed ? 1 : 0 );
