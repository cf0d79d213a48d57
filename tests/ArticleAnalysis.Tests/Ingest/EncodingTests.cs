using System.Text;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Ingest;

/// <summary>Bytes to text: every encoding by its letters alone, by label, against a wrong label, and with faults.</summary>
[TestFixture]
public sealed class EncodingTests
{
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly (string Encodings, string Text)[] Texts =
    [
        ("windows-1252 iso-8859-15 macintosh", "Der Bürgermeister von Stenvik hat gestern erklärt, die Brücke könne frühestens im nächsten Jahr geöffnet werden. Für die Fähre fehlten größere Mittel, hieß es."),
        ("windows-1252 macintosh", "Le conseil du port a différé sa décision jusqu’à l’automne : personne n’a su dire où trouver l’argent, ni à quoi le quai servirait après la fermeture de la pêcherie."),
        ("windows-1252 iso-8859-15", "El consejo aplazó la votación hasta el otoño; según el alcalde, nadie sabía cuánto costarían los pilotes ni quién pagaría la reparación del muelle más pequeño."),
        ("windows-1252 macintosh", "A comissão decidiu adiar a votação até o outono, porque ninguém soube dizer quanto custariam as estacas. A população não ficou satisfeita com a decisão."),
        ("windows-1252 macintosh", "Il sindaco ha detto che la città non può pagare il molo: perché, ha aggiunto, metà della somma è già stata spesa e l’altra metà arriverà più tardi."),
        ("windows-1252", "Hamnstyrelsen sköt upp beslutet till hösten eftersom ingen kunde säga vad pålarna skulle kosta. Borgmästaren lämnade mötet före omröstningen."),
        ("windows-1252", "Havnestyret utsatte avstemningen til høsten fordi ingen kunne si hva pælene ville koste. Ordføreren gikk før møtet var over, og to medlemmer fulgte etter på båten."),
        ("windows-1252", "“We will not build it,” the mayor’s office said – twice – and no one in the café laughed. The quay would cost £3 million."),
        ("windows-1250 iso-8859-2", "Rada portu odłożyła głosowanie do jesieni, ponieważ nikt nie potrafił powiedzieć, ile będą kosztować pale. Burmistrz wyszedł przed końcem sesji, a później zażądał wyjaśnień."),
        ("windows-1250 iso-8859-2", "Přístavní rada odložila hlasování na podzim, protože nikdo nedokázal říci, kolik budou piloty stát. Starosta před koncem schůze odešel a později žádal vysvětlení."),
        ("windows-1250 iso-8859-2", "A kikötő tanácsa őszre halasztotta a szavazást, mert senki sem tudta megmondani, mennyibe kerülnének a cölöpök. A polgármester az ülés előtt távozott, és később sűrűn kért elnézést."),
        ("windows-1254", "Liman kurulu oylamayı sonbahara erteledi, çünkü kimse kazıkların ne kadar tutacağını söyleyemedi. Belediye başkanı toplantıdan önce ayrıldı ve açıklama yapılmasını istedi. İki üye de ona eşlik etti."),
        ("windows-1257", "Uosto taryba balsavimą atidėjo iki rudens, nes niekas negalėjo pasakyti, kiek kainuos poliai. Meras išėjo dar prieš posėdžio pabaigą ir žadėjo grįžti su paaiškinimu, kurį rašė visą naktį."),
        ("windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic", "Совет порта отложил голосование до осени, поскольку никто не смог сказать, сколько будут стоить сваи. Мэр ушёл до конца заседания, а позже потребовал объяснений."),
        ("windows-1251 koi8-u", "Рада порту відклала голосування до осені, бо ніхто не зміг сказати, скільки коштуватимуть палі. Мер пішов до кінця засідання, а пізніше зажадав пояснень від її членів."),
        ("windows-1251", "Съветът на пристанището отложи гласуването за есента, защото никой не можа да каже колко ще струват пилотите. Кметът си тръгна преди края на заседанието."),
        ("windows-1253 iso-8859-7", "Το συμβούλιο του λιμανιού ανέβαλε την ψηφοφορία για το φθινόπωρο, γιατί κανείς δεν μπορούσε να πει πόσο θα κοστίσουν οι πάσσαλοι. Ο δήμαρχος έφυγε πριν από το τέλος."),
        ("windows-1256 iso-8859-6", "أجل مجلس الميناء التصويت حتى الخريف لأن أحدا لم يستطع أن يقول كم ستكلف الأعمدة. وغادر رئيس البلدية قبل نهاية الجلسة، ثم طلب لاحقا توضيحا من الأعضاء."),
        ("windows-1255 iso-8859-8", "מועצת הנמל דחתה את ההצבעה לסתיו, משום שאיש לא ידע לומר כמה יעלו הכלונסאות. ראש העיר יצא לפני סוף הישיבה, ואחר כך ביקש הסבר מן החברים."),
        ("windows-874", "คณะกรรมการท่าเรือเลื่อนการลงคะแนนออกไปจนถึงฤดูใบไม้ร่วง เพราะไม่มีใครบอกได้ว่าเสาเข็มจะมีราคาเท่าไร นายกเทศมนตรีออกจากที่ประชุมก่อนจบ"),
        ("gb18030", "港务委员会把表决推迟到秋天，因为没有人说得出打桩要花多少钱。市长在会议结束之前离开了会场，后来要求各位委员作出解释。"),
        ("big5", "港務委員會把表決延到秋天，因為沒有人說得出打樁要花多少錢。市長在會議結束之前離開了會場，後來要求各位委員作出解釋。"),
        ("shift_jis euc-jp iso-2022-jp", "港の委員会は採決を秋まで延期した。杭の費用がいくらになるのか、だれも答えられなかったからである。市長は会議が終わる前に席を立ち、あとで説明を求めた。"),
        ("euc-kr", "항만 위원회는 말뚝 비용이 얼마나 들지 아무도 말하지 못했기 때문에 표결을 가을로 미루었다. 시장은 회의가 끝나기 전에 자리를 떠났고 나중에 위원들에게 설명을 요구했다."),
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        from row in Texts.Index()
        from encoding in $"{row.Item.Encodings} utf-8 utf-16 utf-16BE".Split(' ')
        select new TestCaseData(encoding, row.Item.Text) { TestName = $"{{m}}({row.Index} {encoding})" };

    private static Encoding Of(string name) => Encoding.GetEncoding(name switch { "ibm866" => "cp866", "euc-kr" => "ks_c_5601-1987", _ => name });

    private static Article Read(byte[] bytes, string? charset = null, SourceFormat? format = SourceFormat.Text) => Reader.Read(ArticleSource.FromBytes(bytes, format) with { Charset = charset });

    private static string[] Codes(Article article) => [.. article.Warnings.Select(w => w.Code).Where(c => c != WarningCodes.TooShort)];

    [TestCaseSource(nameof(Cases))]
    public void A_short_text_without_label_is_read_in_its_encoding(string encoding, string text)
    {
        text += "\n";
        var article = Read(Of(encoding).GetBytes(text));

        Assert.That(article.Text, Is.EqualTo(text), article.Encoding?.Name);
        Assert.That(Codes(article), Is.Empty);
        Assert.That(article.Encoding!.Evidence, Is.EqualTo(encoding.StartsWith("utf-", StringComparison.Ordinal) || encoding.StartsWith("iso-2022", StringComparison.Ordinal) ? EncodingEvidence.Form : EncodingEvidence.Letters));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_right_label_is_believed(string encoding, string text)
    {
        var article = Read(Of(encoding).GetBytes(text), encoding);

        Assert.That(article.Text, Is.EqualTo(text), article.Encoding?.Name);
        Assert.That(article.Encoding!.Evidence, Is.AnyOf(EncodingEvidence.Header, EncodingEvidence.Form));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_wrong_label_is_not_believed(string encoding, string text)
    {
        // A label of the same family gives the same letters, or nearly: that one cannot be told from a right one.
        var bytes = Of(encoding).GetBytes(text + "\n");
        foreach (var wrong in new[] { "utf-8", "euc-jp", "windows-874" })
            if (encoding != wrong)
                Assert.That(Read(bytes, wrong).Text, Is.EqualTo(text + "\n"), wrong);
    }

    [TestCase("latin1", "windows-1252")]
    [TestCase("ISO-8859-1", "windows-1252")]
    [TestCase("\"us-ascii\"", "windows-1252")]
    [TestCase("iso-8859-9", "windows-1254")]
    [TestCase("gb2312", "gb18030")]
    [TestCase("x-gbk", "gb18030")]
    [TestCase("x-sjis", "shift_jis")]
    [TestCase("Windows-31J", "shift_jis")]
    [TestCase("ks_c_5601-1987", "euc-kr")]
    [TestCase("big5-hkscs", "big5")]
    [TestCase("tis-620", "windows-874")]
    [TestCase("utf-7", null)]
    [TestCase("klingon", null)]
    public void Labels_mean_what_they_mean_to_browsers(string label, string? name) =>
        Assert.That(ArticleAnalysis.Ingest.Encodings.EncodingLabels.Find(label)?.Name, Is.EqualTo(name));

    [TestCase("<meta charset=windows-1251>", EncodingEvidence.Markup)]
    [TestCase("<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>", EncodingEvidence.Markup)]
    [TestCase("<meta content=\"text/html;charset = cp1251\" http-equiv=content-type>", EncodingEvidence.Markup)]
    [TestCase("<?xml version='1.0' encoding='windows-1251'?><!DOCTYPE html>", EncodingEvidence.Markup)]
    [TestCase("<script charset=\"utf-8\" src=x.js></script><meta charset=\"windows-1251\">", EncodingEvidence.Markup)]
    [TestCase("<!-- <meta charset=koi8-r> --><meta charset=\"windows-1251\">", EncodingEvidence.Markup)]
    [TestCase("<meta charset=utf-8>", EncodingEvidence.Letters)]
    [TestCase("<meta charset=iso-8859-1>", EncodingEvidence.Letters)]
    [TestCase("<title>Порт</title>", EncodingEvidence.Letters)]
    public void A_label_in_the_markup_is_believed_unless_it_makes_nonsense(string head, EncodingEvidence evidence)
    {
        var article = Read(Of("windows-1251").GetBytes($"{head}<p>{Texts[13].Text}</p>"), format: SourceFormat.Html);

        Assert.That(article.Text, Does.Contain("Совет порта"));
        Assert.That(article.Encoding, Is.EqualTo(new InputEncoding("windows-1251", evidence)));
    }

    [TestCase("windows-1252", "utf-8")]
    [TestCase("utf-8", "windows-1252")]
    [TestCase("latin1", "latin1")]
    public void Valid_UTF8_is_UTF8_whatever_header_and_markup_say(string header, string meta)
    {
        var article = Read(Encoding.UTF8.GetBytes($"<meta charset={meta}><p>{Texts[1].Text}</p>"), header, SourceFormat.Html);

        Assert.That(article.Text, Does.Contain("différé sa décision jusqu’à"));
        Assert.That(article.Encoding, Is.EqualTo(new InputEncoding("utf-8", EncodingEvidence.Form)));
    }

    [Test]
    public void Where_header_and_markup_disagree_the_one_that_fits_the_letters_is_right()
    {
        var bytes = Of("iso-8859-7").GetBytes($"<meta charset=iso-8859-7><p>{Texts[16].Text}</p>");

        Assert.That(Read(bytes, "koi8-r", SourceFormat.Html).Encoding, Is.EqualTo(new InputEncoding("iso-8859-7", EncodingEvidence.Markup)));
    }

    [Test]
    public void Single_Windows_bytes_inside_UTF8_are_read_and_reported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("The café’s “naïve” mayor – "), .. Of("windows-1252").GetBytes("the board’s caf\u00e9 has a \u201Cgro\u00DFer\u201D quay")];
        var article = Read(bytes);

        Assert.That(article.Text, Is.EqualTo("The café’s “naïve” mayor – the board’s café has a “großer” quay"));
        Assert.That(Codes(article), Is.EqualTo(new[] { WarningCodes.MixedEncodings }));
        Assert.That(article.Warnings[0].Message, Does.StartWith("5 bytes"));
    }

    [Test]
    public void Undecodable_bytes_are_counted_and_the_first_is_named()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Größe “naïve” café"), 0xE2, 0x80, .. " and "u8, 0xFF, 0xFE, (byte)'!'];
        var article = Read(bytes);

        Assert.That(article.Text, Is.EqualTo("Größe “naïve” café\uFFFD and \uFFFD!"));
        Assert.That(article.Warnings[0], Is.EqualTo(new Warning(WarningCodes.UndecodableBytes, "4 bytes are not valid utf-8 and were replaced by U+FFFD; the first is at 26.")));
    }

    [Test]
    public void Undecodable_bytes_in_a_labelled_encoding_are_reported_too()
    {
        byte[] bytes = [.. Of("shift_jis").GetBytes(Texts[22].Text), 0xFF, (byte)'.', .. Of("shift_jis").GetBytes(Texts[22].Text)];
        var article = Read(bytes, "x-sjis");

        Assert.That(article.Text, Does.StartWith(Texts[22].Text).And.EndsWith(Texts[22].Text));
        Assert.That(article.Text.Contains('\uFFFD') ? Codes(article) : [WarningCodes.UndecodableBytes], Is.EqualTo(new[] { WarningCodes.UndecodableBytes }));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(22)]
    public void Text_that_was_encoded_twice_is_restored_and_reported(int text)
    {
        // The five bytes that Windows-1252 leaves open pass as controls, as they do in the systems that do this.
        var twice = Encoding.UTF8.GetBytes(Of("windows-1252").GetString(Encoding.UTF8.GetBytes(Texts[text].Text)));
        var article = Read(twice);

        Assert.That(article.Text, Is.EqualTo(Texts[text].Text));
        Assert.That(Codes(article), Is.EqualTo(new[] { WarningCodes.DoubleEncoding }));
    }

    [TestCase("A mark such as â€™ in a text of sound “quotes” – and café, naïve, Größe – shows where one was encoded twice.")]
    [TestCase("OS IRMÃ“S DA ESTAÇÃO: A POPULAÇÃO NÃO ACEITA A DECISÃO, QUE É VISTA COMO TRAIÇÃO.")]
    [TestCase("Ânimo, Ãtxa!")]
    public void What_only_looks_like_double_encoding_stays(string text)
    {
        var article = Read(Encoding.UTF8.GetBytes(text));

        Assert.That(article.Text, Is.EqualTo(text));
        Assert.That(Codes(article), Is.Empty);
    }

    [Test]
    public void An_encoding_is_known_only_for_bytes()
    {
        Assert.That(Reader.Read(ArticleSource.FromText("A quay.")).Encoding, Is.Null);
        Assert.That(Read([0xEF, 0xBB, 0xBF, (byte)'A']).Encoding, Is.EqualTo(new InputEncoding("utf-8", EncodingEvidence.Mark)));
    }

    [Test]
    public void Plain_ASCII_with_a_stray_zero_is_not_UTF16() =>
        Assert.That(Read("The quay will not be bui\0lt, said the mayor of Stenvik."u8.ToArray()).Text, Does.StartWith("The quay"));

    [Test]
    public void Ten_megabytes_without_a_label_take_no_time()
    {
        var bytes = Of("koi8-r").GetBytes(string.Concat(Enumerable.Repeat(Texts[13].Text, 60_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var decoded = ArticleAnalysis.Ingest.Encodings.ByteDecoder.Decode(bytes, null, cut: false);

        Assert.That(decoded.Encoding.Name, Is.EqualTo("koi8-r"));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
