using CsCheck;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Tests.Tokens;

public sealed class RecentWordsTests
{
    [Fact]
    public void Words_fold_as_every_text_does_however_often_they_come() =>
        Gen.Char['0', 'ſ'].Where(char.IsLetterOrDigit).Array[1, 40].Select(letters => new string(letters)).Array[1, 50].Sample(
            words => words.Concat(words).All(word => RecentWords.Fold(word) == Normalizer.Fold(word)), seed: "0000KOIPZFU4", iter: 500);
}
