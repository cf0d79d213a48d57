using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>Heads, children, ways: the shape of a tree.</summary>
public sealed class TreeTests
{
    private static readonly AnnotatedText Text = Trees.Of(
        "The DET 3 det", "old ADJ 3 amod", "ferry NOUN 4 nsubj", "left VERB 0 root", "the DET 6 det", "harbour NOUN 4 obj", "of ADP 8 case", "Split PROPN 6 nmod",
        "on ADP 10 case", "Monday PROPN 4 obl", ". PUNCT 4 punct");

    private static Tree Tree => Text.Tree;

    private static int At(string form) => Text.Index(form);

    [Test]
    public void Head_root_and_depth_lead_upwards()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text.Name(Tree.Head(At("Split"))), Is.EqualTo("harbour"));
            Assert.That(Tree.Head(At("left")), Is.EqualTo(-1));
            Assert.That(Text.Name(Tree.Root(At("Split"))), Is.EqualTo("left"));
            Assert.That(Text.Name(Tree.Root(Text.Sentences[0])), Is.EqualTo("left"));
            Assert.That(Tree.Depth(At("left")), Is.Zero);
            Assert.That(Tree.Depth(At("of")), Is.EqualTo(3));
            Assert.That(Tree.IsAncestor(At("left"), At("Split")), Is.True);
            Assert.That(Tree.IsAncestor(At("ferry"), At("Split")), Is.False);
            Assert.That(Tree.IsAncestor(At("left"), At("left")), Is.False);
        }
    }

    [Test]
    public void Children_come_in_text_order_by_side_and_by_relation()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text.Names(Tree.Children(At("left")).All()), Is.EqualTo("ferry harbour Monday ."));
            Assert.That(Text.Names(Tree.LeftChildren(At("left")).All()), Is.EqualTo("ferry"));
            Assert.That(Text.Names(Tree.RightChildren(At("left")).All()), Is.EqualTo("harbour Monday ."));
            Assert.That(Text.Names(Tree.Children(At("ferry"), "amod").All()), Is.EqualTo("old"));
            Assert.That(Text.Name(Tree.Child(At("left"), "obj")), Is.EqualTo("harbour"));
            Assert.That(Tree.Child(At("left"), "iobj"), Is.EqualTo(-1));
        }
    }

    [Test]
    public void A_relation_is_matched_on_its_universal_part()
    {
        var text = Trees.Of("Ships NOUN 3 nsubj:pass", "were AUX 3 aux:pass", "seized VERB 0 root");

        Assert.That((text.Tree.Is(0, "nsubj"), text.Tree.Is(0, "nsubj:pass"), text.Tree.Is(0, "nsubj:outer"), text.Tree.Is(0, "nsub")), Is.EqualTo((true, true, false, false)));
    }

    [Test]
    public void A_subtree_has_its_tokens_its_extent_and_its_span()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text.Names(Tree.Subtree(At("harbour")).All()), Is.EqualTo("harbour the Split of"));
            Assert.That(Tree.Extent(At("harbour")), Is.EqualTo((4, 8)));
            Assert.That(Tree.SubtreeSpan(At("harbour")).Of(Text.Text), Is.EqualTo("the harbour of Split"));
            Assert.That(Tree.Subtree(At("left")).All().Count, Is.EqualTo(Text.Tokens.Length));
        }
    }

    [TestCase("old", "of", "old ferry left harbour Split of", "left")]
    [TestCase("Split", "left", "Split harbour left", "left")]
    [TestCase("left", "the", "left harbour the", "left")]
    [TestCase("the", "Split", "the harbour Split", "harbour")]
    [TestCase("left", "left", "left", "left")]
    public void The_path_goes_up_to_the_common_ancestor_and_down(string from, string to, string path, string top)
    {
        Assert.That(Text.Names(Tree.Path(At(from), At(to)).All()), Is.EqualTo(path));
        Assert.That(Text.Name(Tree.Path(At(from), At(to)).Top), Is.EqualTo(top));
    }

    [Test]
    public void There_is_no_way_from_one_sentence_to_another()
    {
        var text = ConlluReader.Read("1\tCome\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n1\tGo\t_\tVERB\t_\t_\t0\troot\t_\t_\n");

        Assert.That((text.Tree.CommonAncestor(0, 1), text.Tree.Path(0, 1).All().Count), Is.EqualTo((-1, 0)));
    }

    [Test]
    public void Without_trees_or_a_token_no_question_has_an_answer()
    {
        var flat = new AnnotatedText("Go.", [new(new(0, 2), "go", "go", Upos.Verb, TokenShape.Capitalized), new(new(2, 3), ".", ".", Upos.Punct, TokenShape.Punctuation)],
            [new(new(0, 3), 0, 2, 0, 0, SentenceKind.Prose)]);
        foreach (var (tree, token) in new[] { (flat.Tree, 0), (default, 0), (Tree, -1) })
        {
            using (Assert.EnterMultipleScope())
            {
                int[] answers = [tree.Head(token), tree.Root(token), tree.Depth(token), tree.CommonAncestor(token, token), tree.Child(token, "obj"), tree.Subject(token), tree.LogicalSubject(token),
                    tree.LogicalObject(token), tree.Agent(token), tree.Copula(token), tree.Negation(token), tree.Antecedent(token)];
                Assert.That(answers, Is.All.EqualTo(-1));
                Assert.That(tree.Is(token, "root") || tree.IsPassive(token) || tree.IsAncestor(token, token), Is.False);
                Assert.That(tree.Children(token).All().Count + tree.Subtree(token).All().Count + tree.Conjuncts(token).All().Count + tree.Path(token, token).All().Count + tree.Obliques(token).All().Count, Is.Zero);
                Assert.That((tree.Extent(token), tree.SubtreeSpan(token)), Is.EqualTo(((0, 0), default(TextSpan))));
            }
        }
        Assert.That(default(TreeDescendants).MoveNext() || default(TreePath).MoveNext() || default(TreeChildren).MoveNext() || default(TreeObliques).MoveNext(), Is.False);
    }

    [Test]
    public void Heads_that_make_no_tree_are_refused()
    {
        Assert.That(() => Pair(1, 0), Throws.ArgumentException.With.Message.Contains("circle"));
        Assert.That(() => Pair(0, -1), Throws.ArgumentException.With.Message.Contains("circle"));
        Assert.That(() => Pair(2, -1), Throws.ArgumentException.With.Message.Contains("outside its sentence"));

        static AnnotatedText Pair(int first, int second) => new("a b", [Token(0, first), Token(2, second)], [new(new(0, 3), 0, 2, 0, 0, SentenceKind.Prose)], hasTrees: true);

        static Token Token(int at, int head) => new(new(at, at + 1), "a", "a", Upos.Noun, TokenShape.Lower, head, "dep");
    }

    [Test]
    public void No_question_allocates()
    {
        Ask(Tree);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answers = Ask(Tree);
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before, answers > 0), Is.EqualTo((0, true)));

        static int Ask(Tree tree)
        {
            var sum = 0;
            for (var i = 0; i < 11; i++)
            {
                sum += tree.Depth(i) + tree.Root(i) + tree.Subject(i) + tree.LogicalSubject(i) + tree.LogicalObject(i) + tree.Antecedent(i) + tree.Negation(i) + tree.Copula(i) + tree.SubtreeSpan(i).Length;
                foreach (var child in tree.Children(i)) sum += child;
                foreach (var member in tree.Conjuncts(i)) sum += member;
                foreach (var step in tree.Path(i, 10 - i)) sum += step;
                foreach (var (token, marker) in tree.Obliques(i)) sum += token + marker;
            }
            return sum;
        }
    }
}
