namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Spelling of transliterated names as news writes them.</summary>
internal static class Latin
{
    /// <summary>Drops the long marks and half-rings of scholarly transliteration (<c>Warīsān</c> is <c>Warisan</c>); accents of living spellings stay.</summary>
    public static string Plain(string name) => string.Concat(name.Select(static c => c switch
    {
        'ā' => 'a',
        'ī' => 'i',
        'ū' => 'u',
        'ē' => 'e',
        'ō' => 'o',
        'Ā' => 'A',
        'Ī' => 'I',
        'Ū' => 'U',
        'Ō' => 'O',
        'ḩ' => 'h',
        'ḥ' => 'h',
        'ţ' => 't',
        'ḑ' => 'd',
        'Ḩ' => 'H',
        'Ţ' => 'T',
        'Ḑ' => 'D',
        'ŭ' => 'u',
        'ŏ' => 'o',
        '‘' or '’' or 'ʿ' or 'ʾ' => '\'',
        _ => c,
    }));
}
