package org.tftsr.ai.internal.safety;

import java.util.List;

/** "Ignore what you were told" in the languages that most who try it speak, in small letters, with accents and without. */
final class ForeignOrders {

	static final List<Order> ALL = List.of(
			// German
			Order.of("ignor|vergiss|vergess|missacht|bergeh",
					"\\b(?:ignorier\\w*|vergiss|vergesst|vergessen sie|missacht\\w+|übergeh\\w*|ubergeh\\w*)\\b.{0,40}\\b(?:\\w*anweisung\\w*|\\w*vorgabe\\w*|\\w*befehl\\w*|regeln|instruktion\\w*|\\w*prompt\\w*)"),
			Order.of("du bist |ab jetzt|ab sofort",
					"\\bdu bist (?:jetzt|nun|ab sofort)\\b|\\bab (?:jetzt|sofort) (?:bist|sollst|musst|antwortest) du\\b"),
			Order.of("vergiss|vergess|ignorier",
					"\\b(?:vergiss|vergesst|vergessen sie|ignorier\\w*)\\b.{0,30}\\b(?:alles|was)\\b.{0,50}\\b(?:vorher|zuvor|bisher|oben|davor|gesagt)\\b"),
			Order.of("ignorier", "\\bignorier\\w*\\b.{0,30}(?:systemnachricht|system-?prompt|nutzer|benutzer|eingabe)"),
			// French
			Order.of("ignorez|oubliez", "\\b(?:ignorez|oubliez)\\b.{0,40}(?:utilisateur|syst[eè]me|consigne|message)"),
			Order.of("oubli|ignor", "\\b(?:oubli\\w+|ignor\\w+) (?:tout|ce qui)\\b.{0,40}(?:pr[eé]c[eèé]de|avant|dessus)"),
			Order.of("ignor|oubli|compte|fais abstraction",
					"\\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|ne tiens? pas compte|ne tenez pas compte|fais abstraction)\\b.{0,40}\\b(?:instructions?|consignes?|directives?|r[eè]gles?|ordres)\\b.{0,30}(?:pr[eé]c[eé]dent|ant[eé]rieur|ci-dessus|initial|syst[eè]me)"),
			Order.of("tu es |vous ",
					"\\btu es (?:maintenant|d[eé]sormais)\\b|\\bvous [eê]tes (?:maintenant|d[eé]sormais) "),
			// Spanish, Portuguese, Italian
			Order.of("olvid|ignor|esque|dimentica",
					"\\b(?:olvida|olvide|ignora|ignore|esque[cç]a|dimentica) (?:todo|lo|tudo|o que|tutto|quanto|ci[oò])\\b.{0,30}(?:anterior|antes|arriba|acima|prima|sopra|precedente)"),
			Order.of("ignor|olvid|descarta|omite|caso omiso",
					"\\b(?:ignora|ignore|ignorar|olvida|olvide|descarta|omite|haz caso omiso)\\b.{0,40}\\b(?:instrucci[oó]n(?:es)?|indicaci[oó]n(?:es)?|[oó]rdenes|reglas|directrices)\\b"),
			Order.of("ignor|esque|desconsidere|descarte",
					"\\b(?:ignore|ignora|esque[cç]a|desconsidere|descarte)\\b.{0,40}\\b(?:instru[cç][oõ]es|regras|ordens|diretrizes|comandos)\\b"),
			Order.of("ignora|dimentica|trascura|non considerare",
					"\\b(?:ignora|ignorate|dimentica|dimenticate|trascura|non considerare)\\b.{0,40}\\b(?:istruzion[ie]|regole|indicazioni|direttive)\\b"),
			Order.of("ahora |agora |ora sei|adesso ",
					"\\b(?:ahora eres|a partir de ahora eres|agora voc[eê] [eé]|ora sei|adesso sei)\\b"),
			// Dutch, Swedish, Danish, Norwegian
			Order.of("negeer|vergeet|sla ",
					"\\b(?:negeer|vergeet|sla .{0,20} over)\\b.{0,40}\\b(?:instructies?|opdrachten|aanwijzingen|regels|prompt)\\b"),
			Order.of("ignorer|gl|bortse|se bort",
					"\\b(?:ignorera|gl[oö]m|bortse fr[aå]n|ignorer|glem|se bort fra)\\b.{0,40}\\b(?:instruktion\\w*|anvisning\\w*|regler\\w*|instruks\\w*)\\b"),
			// Polish, Czech, Turkish, Vietnamese, Indonesian
			Order.of("ignoruj|zapomnij|pomi",
					"\\b(?:z?ignoruj|zapomnij|pomi[nń])\\b.{0,40}\\b(?:instrukcj\\w*|polece[nń]\\w*|zasad\\w*|regu[lł]\\w*)"),
			Order.of("ignoruj|zapome",
					"\\b(?:ignoruj\\w*|zapome[nň]\\w*)\\b.{0,40}\\b(?:pokyn\\w*|instrukc\\w*|pravid\\w*)"),
			Order.of("talimat|komut|kural|nerge",
					"(?:talimat|komut|kural|y[oö]nerge)\\w*\\b.{0,30}\\b(?:yok say|unut|g[oö]rmezden gel|dikkate alma)"),
			Order.of("qua|qu",
					"\\b(?:b[oỏ] qua|qu[eê]n)\\b.{0,40}(?:h[uư][oớ]ng d[aẫ]n|ch[iỉ] d[aẫ]n|l[eệ]nh)"),
			Order.of("abaikan",
					"\\babaikan\\b.{0,40}\\b(?:instruksi|perintah|aturan)\\b"),
			// Russian, Ukrainian
			Order.of("игнорируй|забудь|внимания|отбрось|не следуй",
					"(?:игнорируй|проигнорируй|забудь|не обращай внимания|отбрось|не следуй)\\S*.{0,40}(?:инструкци|указани|правил|команд|приказ)"),
			Order.of("гноруй|забудь",
					"(?:ігноруй|проігноруй|забудь)\\S*.{0,40}(?:інструкц|вказівк|правил)"),
			Order.of("теперь",
					"теперь ты |ты теперь "),
			Order.of("забудь|игнорируй", "(?:забудь|игнорируй).{0,20}(?:всё|все|что).{0,30}(?:раньше|выше|предыдущ|до этого)"),
			// Chinese, Japanese, Korean
			Order.of("忽略|无视|無視|忘", "(?:忽略|无视|無視|忘记|忘掉).{0,10}(?:上述|以上|之前|前面|先前|所有)"),
			Order.of("無視|忘れ", "(?:上記|以前|これまで|以上).{0,12}(?:無視|忘れ)"), Order.of("무시|잊", "(?:위의|이전|앞의).{0,12}(?:무시|잊)"),
			Order.of("忽|无视|無視|忘|不要理会",
					"(?:忽略|无视|無視|忘记|忘記|忽視|不要理会).{0,16}(?:指令|指示|提示|说明|說明|规则|規則|命令)"),
			Order.of("你",
					"(?:你现在是|你現在是|从现在起你)"),
			Order.of("無視|忘れ",
					"(?:指示|命令|プロンプト|ルール|説明).{0,12}(?:無視|忘れ)"),
			Order.of("무시|잊",
					"(?:지시|명령|프롬프트|지침|규칙).{0,16}(?:무시|잊)"),
			// Arabic, Hebrew, Hindi
			Order.of("تجاهل|انس|اهمل",
					"(?:تجاهل|انس|اهمل).{0,40}(?:التعليمات|الاوامر|الأوامر|تعليمات|القواعد)"),
			Order.of("התעל|שכח",
					"(?:התעלם|התעלמי|שכח).{0,40}(?:הוראות|ההוראות|ההנחיות)"),
			Order.of("निर्देश|आदेश|नियम",
					"(?:निर्देश|आदेश|नियम).{0,40}(?:अनदेखा|भूल|नज़रअंदाज़|ध्यान न)"));

	private ForeignOrders() {
	}
}
