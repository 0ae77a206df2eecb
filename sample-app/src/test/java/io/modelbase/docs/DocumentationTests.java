package io.modelbase.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the Java on each page with the tagged region that the comment above it names:
 * {@code <!-- path/to/Source.java#name -->}. With {@code -Ddocs.update} the pages are
 * changed instead.
 */
class DocumentationTests {

	private static final Pattern JAVA = Pattern.compile("(?:<!-- (\\S+)#(\\S+) -->\\n)?```java\\n(.*?)```",
			Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

	static List<Path> pages() {
		return Pages.all();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void showsJavaThatRuns(Path page) {
		String text = Pages.read(page);
		String expected = JAVA.matcher(text).replaceAll((block) -> Matcher.quoteReplacement(withRegion(page, block)));
		if (Pages.UPDATE) {
			Pages.write(page, expected);
		}
		else {
			assertThat(text)
				.as("%s; to take over what the sources have: mvn -pl sample-app -am test "
						+ "-Dtest=DocumentationTests -Ddocs.update", page.getFileName())
				.isEqualTo(expected);
		}
	}

	private static String withRegion(Path page, MatchResult block) {
		String source = block.group(1);
		assertThat(source).as("%s: Java without a comment that names its source:%n%s", page, block.group()).isNotNull();
		return "<!-- %s#%s -->\n```java\n%s```".formatted(source, block.group(2), region(source, block.group(2)));
	}

	/** The lines between the tags, tags left out, indented as on a page. */
	private static String region(String source, String name) {
		StringBuilder region = new StringBuilder();
		boolean inside = false;
		for (String line : Pages.read(Pages.ROOT.resolve(source)).split("\n")) {
			String comment = line.strip();
			if (comment.equals("// tag::" + name + "[]")) {
				inside = true;
			}
			else if (comment.equals("// end::" + name + "[]")) {
				inside = false;
			}
			else if (inside && !comment.matches("// (tag|end)::\\w+\\[]")) {
				region.append(line.replace("\t", "    ")).append('\n');
			}
		}
		assertThat(region).as("%s has no region %s", source, name).isNotEmpty();
		return region.toString().stripTrailing().stripIndent() + "\n";
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksToWhatExists(Path page) {
		LINK.matcher(Pages.read(page))
			.results()
			.map((link) -> page.resolveSibling(link.group(1)))
			.forEach((file) -> assertThat(Files.exists(file)).as("%s links to %s", page, file).isTrue());
	}

}
