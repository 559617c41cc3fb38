package org.tftsr.ui.chat.internal.markdown;

import java.util.Locale;
import java.util.Set;

/**
 * What has to be known of a language to colour it.
 *
 * @param keywords in small letters where case does not matter
 * @param comments what begins a comment that ends with the line
 * @param block    whether there are comments between slash and star
 * @param names    whether a word before a colon or an equals sign is a name, as in YAML and JSON
 * @param anyCase  whether case does not matter
 */
record CodeLanguage(Set<String> keywords, Set<String> comments, boolean block, boolean names, boolean anyCase) {

	private static final Set<String> HASH = Set.of("#");
	private static final Set<String> SLASHES = Set.of("//");

	private static final CodeLanguage SHELL = new CodeLanguage(words("if then else elif fi for while until do done case esac in "
			+ "function return exit export local set unset shift trap source sudo cd echo cat grep awk sed kubectl docker "
			+ "systemctl journalctl curl helm git ssh psql mysql redis-cli aws az gcloud ip ss tail head less find xargs sort"),
			HASH, false, false, false);
	private static final CodeLanguage C_LIKE = new CodeLanguage(words("abstract assert async await auto bool boolean break byte "
			+ "case catch char class const continue default defer do double else enum export extends final finally float fn for "
			+ "func function go goto if impl implements import in instanceof int interface let long loop match mod module mut "
			+ "namespace new nil null package private protected pub public range record return sealed select self short signed "
			+ "sizeof static struct super switch synchronized template this throw throws trait true false try type typedef "
			+ "typename undefined union unsigned use using var virtual void volatile when where while yield"), SLASHES, true,
			false, false);
	private static final CodeLanguage PYTHON = new CodeLanguage(words("and as assert async await break class continue def del "
			+ "elif else except finally for from global if import in is lambda None nonlocal not or pass raise return True "
			+ "False try while with yield self"), HASH, false, false, false);
	private static final CodeLanguage SQL = new CodeLanguage(words("add all alter and any as asc begin between by case cast "
			+ "check column commit constraint create cross database default delete desc distinct drop else end exists explain "
			+ "analyze foreign from full grant group having if in index inner insert into is join key left like limit lock not "
			+ "null offset on or order outer over partition primary references returning right rollback select set table then "
			+ "to transaction truncate union unique update using values view when where with"), Set.of("--"), true, false,
			true);
	private static final CodeLanguage CONFIGURATION = new CodeLanguage(words("true false null yes no on off"),
			Set.of("#", ";"), false, true, false);
	private static final CodeLanguage JSON = new CodeLanguage(words("true false null"), Set.of(), false, true, false);
	private static final CodeLanguage PLAIN = new CodeLanguage(Set.of(), Set.of(), false, false, false);
	private static final CodeLanguage POWERSHELL = new CodeLanguage(words("begin break catch continue do else elseif end exit "
			+ "finally for foreach function if in param process return switch throw trap try until while"), HASH, false, false,
			true);

	private static Set<String> words(String list) {
		return Set.of(list.split(" "));
	}

	/** The language of a fence; one without colours for words where it is not known. */
	static CodeLanguage of(String name) {
		return switch (name) {
		case "sh", "bash", "shell", "zsh", "console", "dockerfile", "makefile", "terminal" -> SHELL;
		case "java", "c", "cpp", "c++", "cs", "csharp", "go", "rust", "rs", "js", "javascript", "ts", "typescript", "kotlin",
				"kt", "scala", "swift", "groovy", "php" -> C_LIKE;
		case "python", "py", "ruby", "rb" -> PYTHON;
		case "sql", "postgres", "postgresql", "mysql", "plsql", "sqlite" -> SQL;
		case "yaml", "yml", "toml", "ini", "properties", "conf", "hcl", "terraform", "tf", "nginx" -> CONFIGURATION;
		case "json", "jsonc", "json5" -> JSON;
		case "powershell", "ps1", "pwsh" -> POWERSHELL;
		default -> PLAIN;
		};
	}

	/** Whether something is known of it. */
	boolean isKnown() {
		return this != PLAIN;
	}

	boolean isKeyword(String word) {
		return keywords.contains(anyCase ? word.toLowerCase(Locale.ROOT) : word);
	}
}
