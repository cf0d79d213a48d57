using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Visits a tree in document order without recursion.</summary>
internal static class DomWalk
{
    /// <summary>Calls <paramref name="enter"/> before and <paramref name="leave"/> after the children of every node.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">True when the children are to be visited.</param>
    /// <param name="leave">Called for every node that was entered, its children visited or not.</param>
    public static void Visit(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        // Positions are kept here: a node finds its next sibling by a search among all its siblings.
        var open = new Stack<(INode Node, int Next)>();
        Push(root);
        while (open.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                open.Push((at.Node, at.Next + 1));
                Push(at.Node.ChildNodes[at.Next]);
            }
            else
            {
                leave(at.Node);
            }
        }

        void Push(INode node)
        {
            if (enter(node)) open.Push((node, 0));
            else leave(node);
        }
    }
}
