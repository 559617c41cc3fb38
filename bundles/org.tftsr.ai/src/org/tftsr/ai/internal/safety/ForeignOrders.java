package org.tftsr.ai.internal.safety;

/** "Ignore what you were told" in the languages that most who try it speak, in small letters, with accents and without. */
final class ForeignOrders {

	static final String[] EXPRESSIONS = {
			// German
			"\\b(?:ignorier\\w*|vergiss|vergesst|vergessen sie|missacht\\w+|übergeh\\w*|ubergeh\\w*)\\b.{0,40}\\b(?:\\w*anweisung\\w*|\\w*vorgabe\\w*|\\w*befehl\\w*|regeln|instruktion\\w*|\\w*prompt\\w*)",
			"\\bdu bist (?:jetzt|nun|ab sofort)\\b|\\bab (?:jetzt|sofort) (?:bist|sollst|musst|antwortest) du\\b",
			// French
			"\\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|ne tiens? pas compte|ne tenez pas compte|fais abstraction)\\b.{0,40}\\b(?:instructions?|consignes?|directives?|r[eè]gles?|ordres)\\b.{0,30}(?:pr[eé]c[eé]dent|ant[eé]rieur|ci-dessus|initial|syst[eè]me)",
			"\\btu es (?:maintenant|d[eé]sormais)\\b|\\bvous [eê]tes (?:maintenant|d[eé]sormais) ",
			// Spanish, Portuguese, Italian
			"\\b(?:ignora|ignore|ignorar|olvida|olvide|descarta|omite|haz caso omiso)\\b.{0,40}\\b(?:instrucci[oó]n(?:es)?|indicaci[oó]n(?:es)?|[oó]rdenes|reglas|directrices)\\b",
			"\\b(?:ignore|ignora|esque[cç]a|desconsidere|descarte)\\b.{0,40}\\b(?:instru[cç][oõ]es|regras|ordens|diretrizes|comandos)\\b",
			"\\b(?:ignora|ignorate|dimentica|dimenticate|trascura|non considerare)\\b.{0,40}\\b(?:istruzion[ie]|regole|indicazioni|direttive)\\b",
			"\\b(?:ahora eres|a partir de ahora eres|agora voc[eê] [eé]|ora sei|adesso sei)\\b",
			// Dutch, Swedish, Danish, Norwegian
			"\\b(?:negeer|vergeet|sla .{0,20} over)\\b.{0,40}\\b(?:instructies?|opdrachten|aanwijzingen|regels|prompt)\\b",
			"\\b(?:ignorera|gl[oö]m|bortse fr[aå]n|ignorer|glem|se bort fra)\\b.{0,40}\\b(?:instruktion\\w*|anvisning\\w*|regler\\w*|instruks\\w*)\\b",
			// Polish, Czech, Turkish, Vietnamese, Indonesian
			"\\b(?:z?ignoruj|zapomnij|pomi[nń])\\b.{0,40}\\b(?:instrukcj\\w*|polece[nń]\\w*|zasad\\w*|regu[lł]\\w*)",
			"\\b(?:ignoruj\\w*|zapome[nň]\\w*)\\b.{0,40}\\b(?:pokyn\\w*|instrukc\\w*|pravid\\w*)",
			"(?:talimat|komut|kural|y[oö]nerge)\\w*\\b.{0,30}\\b(?:yok say|unut|g[oö]rmezden gel|dikkate alma)",
			"\\b(?:b[oỏ] qua|qu[eê]n)\\b.{0,40}(?:h[uư][oớ]ng d[aẫ]n|ch[iỉ] d[aẫ]n|l[eệ]nh)",
			"\\babaikan\\b.{0,40}\\b(?:instruksi|perintah|aturan)\\b",
			// Russian, Ukrainian
			"(?:игнорируй|проигнорируй|забудь|не обращай внимания|отбрось|не следуй)\\S*.{0,40}(?:инструкци|указани|правил|команд|приказ)",
			"(?:ігноруй|проігноруй|забудь)\\S*.{0,40}(?:інструкц|вказівк|правил)", "теперь ты |ты теперь ",
			// Chinese, Japanese, Korean
			"(?:忽略|无视|無視|忘记|忘記|忽視|不要理会).{0,16}(?:指令|指示|提示|说明|說明|规则|規則|命令)", "(?:你现在是|你現在是|从现在起你)",
			"(?:指示|命令|プロンプト|ルール|説明).{0,12}(?:無視|忘れ)", "(?:지시|명령|프롬프트|지침|규칙).{0,16}(?:무시|잊)",
			// Arabic, Hebrew, Hindi
			"(?:تجاهل|انس|اهمل).{0,40}(?:التعليمات|الاوامر|الأوامر|تعليمات|القواعد)", "(?:התעלם|התעלמי|שכח).{0,40}(?:הוראות|ההוראות|ההנחיות)",
			"(?:निर्देश|आदेश|नियम).{0,40}(?:अनदेखा|भूल|नज़रअंदाज़|ध्यान न)", };

	private ForeignOrders() {
	}
}
