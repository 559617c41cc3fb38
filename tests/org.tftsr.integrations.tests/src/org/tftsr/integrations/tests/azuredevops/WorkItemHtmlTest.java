package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;
import org.tftsr.testsupport.TestServices;

/** Markdown as the HTML of work items. */
class WorkItemHtmlTest {

	private static final Redactor NOTHING = new Redactor(text -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM);

	private static String html(String markdown, Redactor redactor) {
		return TestServices.get(AzureDevOpsService.class).html(markdown, redactor).text();
	}

	@Test
	void blocksBecomeWhatTheyAre() {
		assertEquals("""
				<h2>Cause</h2>
				<p>The <em>disk</em> of <code>db-1</code> &amp; more</p>
				<ul>
				<li>first</li>
				<li><del>second</del></li>
				</ul>
				<pre><code class="language-sh">df &lt; a
				</code></pre>
				<table>
				<thead>
				<tr>
				<th>a</th>
				<th>b</th>
				</tr>
				</thead>
				<tbody>
				<tr>
				<td>1</td>
				<td>2</td>
				</tr>
				</tbody>
				</table>
				""", html("""
				## Cause
				The *disk* of `db-1` & more

				- first
				- ~~second~~

				```sh
				df < a
				```

				| a | b |
				| --- | --- |
				| 1 | 2 |
				""", NOTHING));
	}

	@Test
	void htmlIsTextAndLinksAreHarmless() {
		assertEquals("<p>&lt;img src=x onerror=alert(1)&gt; <a rel=\"nofollow\" href=\"\">x</a></p>\n",
				html("<img src=x onerror=alert(1)> [x](javascript:alert(1))", NOTHING));
		assertEquals("<p><a rel=\"nofollow\" href=\"\">x</a> <img src=\"\" alt=\"y\" /></p>\n",
				html("[x](data:text/html;base64,PHNjcmlwdD4=) ![y](DATA:image/svg+xml,x)", NOTHING));
		assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", html("<script>alert(1)</script>", NOTHING));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kim@exam**ple.org**", "# k*im@*example.org", "| a |\n| --- |\n| kim@ex~~ample~~.org |", "    kim@example.org",
			"```\nkim@example.org\n```", "[x](mailto:kim@example.org \"kim@example.org\")", "<b>kim@example.org</b>", "- kim&#64;example.org",
			"> k\\im@example.org kim\\@example.org" })
	void marksHideNothing(String markdown) {
		String html = html(markdown, new Redactor(ConfiguredDetector.standard(), new Pseudonyms()));
		assertFalse(html.replaceAll("<[^>]*>", "").contains("kim@example.org") || html.contains("kim@example.org"), html);
	}

	@Test
	void whatIsReplacedStays() {
		String markdown = "Login of [EMAIL-1] failed at [IPV4-2]: `password: [PASSWORD-1]`\n";
		assertEquals("<p>Login of [EMAIL-1] failed at [IPV4-2]: <code>password: [PASSWORD-1]</code></p>\n",
				html(markdown, new Redactor(ConfiguredDetector.standard(), new Pseudonyms())));
	}
}
