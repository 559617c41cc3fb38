package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Account names behind the word for a user or an account in sentences of other languages than English:
 * {@code Benutzer jroe wurde gesperrt}, {@code l'utilisateur jroe s'est connecté}, {@code el usuario jroe ha iniciado
 * sesión}. Such a word stands before many others, so an auxiliary verb or a participle behind the name, quotes around it, or
 * a preposition before and an end behind must say that it is one.
 */
public final class AccountRoleRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "account-phrase", "account-name");
	private static final int LONGEST_WORD = 16;
	/** What may stand between the preposition and the word for a user: an article. */
	private static final int PREPOSITION = 14;
	/** German, Dutch, French, Spanish, Portuguese, Italian, Swedish and Danish; in those with marks, what is left without. */
	private static final WordSet ROLES = new WordSet("""
			benutzer benutzers nutzer nutzers anwender benutzerkonto konto konten benutzerkennung kennung gebruiker gebruikersaccount
			utilisateur compte usuario cuenta usu\u00E1rio utilizador conta utente anv\u00E4ndare
			anv\u00E4ndaren bruger brugeren
			""");
	private static final WordSet VERBS = new WordSet("""
			hat hatte wurde wird ist war konnte kann darf meldet meldete \u00E4ndert \u00E4nderte l\u00F6schte l\u00F6scht existiert besitzt
			angemeldet abgemeldet gesperrt entsperrt gel\u00F6scht angelegt is heeft werd wordt kan bestaat
			s'est s\u2019est est n'est n\u2019est n'a n\u2019a n'existe n\u2019existe a sera ne connect\u00E9 d\u00E9connect\u00E9 supprim\u00E9 verrouill\u00E9
			ha fue no est\u00E1 se inici\u00F3 cerr\u00F3 cambi\u00F3 modific\u00F3 elimin\u00F3 foi n\u00E3o alterou fez entrou saiu tem
			\u00E8 non si har \u00E4r loggade er blev
			""");
	private static final WordSet PREPOSITIONS = new WordSet("""
			f\u00FCr von durch als mit beim des der den dem voor door van pour par de du l l' para por del al el o per da do f\u00F6r av for af
			""");
	/** Words that stand behind the word for a user and are none of their names. */
	private static final WordSet NO_NAMES = new WordSet("""
			bereits nicht und oder mit ohne ist hat war kann konnte wird wurde werden wurden darf muss existiert noch nur im in am an auf aus bei
			beim der die das den dem ein eine einen von vom zum zur f\u00FCr als sich nun jetzt heute unbekannt gesperrt angemeldet
			abgemeldet gel\u00F6scht angelegt niet en met zonder onbekend al nog
			courant actuel connect\u00E9 inconnu inconnue introuvable invalide anonyme existe est et ou de du des sans avec pour par non
			qui que a \u00E0 n'a n'est s'est d\u00E9sactiv\u00E9 verrouill\u00E9 supprim\u00E9 bloqu\u00E9
			actual desconocido desconocida inv\u00E1lido inv\u00E1lida an\u00F3nimo conectado registrado bloqueado eliminado no ha fue
			est\u00E1 es se y o del que sin con para por en se atual desconhecido foi n\u00E3o j\u00E1 com sem corrente connesso
			sconosciuto non \u00E8 gi\u00E0 si e ok\u00E4nd inte har redan ukendt ikke
			""");

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("benutzer", "nutzer", "anwender", "konto ", "konten ", "kennung ", "gebruiker", "utilisateur ", "utilizador ", "compte ", "usu",
				"cuenta ", "conta ", "utente ", "anv", "bruger");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int role = endOfWord(window, at);
		int word = role + 1;
		if (window.at(role) != ' ' || !ROLES.contains(window, at, role)) {
			return;
		}
		boolean quoted = isQuote(window.at(word));
		int start = quoted ? word + 1 : word;
		int end = AccountPhraseRecogniser.endOfName(window, start);
		if (!AccountNames.isPersonal(window, start, end) || NO_NAMES.contains(window, start, end)
				|| ROLES.contains(window, start, end)) {
			return;
		}
		boolean named = quoted ? isQuote(window.at(end))
				: isVerb(window, end) && !CommonWords.isOne(window, start, end)
						|| AccountNames.isUnlikeAWord(window, start, end)
						|| followsPreposition(window, at) && endsSentence(window, end) && !CommonWords.isOne(window, start, end);
		if (named) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isQuote(char c) {
		return c == '\'' || c == '"' || c == '\u201E' || c == '\u201C' || c == '\u201D' || c == '\u00AB' || c == '\u00BB' || c == '\u2019';
	}

	private static boolean isVerb(Window window, int end) {
		return window.at(end) == ' ' && VERBS.contains(window, end + 1, endOfWord(window, end + 1));
	}

	/** Of letters of any alphabet, and apostrophes as French has them. */
	private static int endOfWord(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_WORD && (Character.isLetter(window.at(end)) || isApostrophe(window, end))) {
			end++;
		}
		return end;
	}

	private static boolean isApostrophe(Window window, int at) {
		return (window.at(at) == '\'' || window.at(at) == '\u2019') && Character.isLetter(window.at(at + 1));
	}

	private static boolean followsPreposition(Window window, int at) {
		int stop = window.at(at - 1) == '\'' || window.at(at - 1) == '\u2019' || window.at(at - 1) > '\u007F' ? at - 1 : window.skipBlanksBack(at, 1);
		int start = stop;
		while (stop - start < PREPOSITION && Character.isLetter(window.at(start - 1))) {
			start--;
		}
		return PREPOSITIONS.contains(window, start, stop);
	}

	/** A colon may have a blank before it, as French has. */
	private static boolean endsSentence(Window window, int end) {
		int next = window.skipBlanks(end, 1);
		return switch (window.at(next)) {
		case '\n', '\r', '\0', ',', ';', '(', ':' -> true;
		case '.' -> !window.isWord(next + 1);
		default -> false;
		};
	}
}
