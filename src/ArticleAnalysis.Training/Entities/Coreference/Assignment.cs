namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>The matching of rows to columns that is worth most (Kuhn 1955, by shortest augmenting paths).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of values of which no two share a row or a column.</summary>
    /// <param name="values">None negative.</param>
    public static double Best(double[,] values)
    {
        var size = Math.Max(values.GetLength(0), values.GetLength(1));
        // Numbered from 1; 0 is the row and column that stand for "free".
        var (rowPrice, columnPrice, rowOf, cameFrom) = (new double[size + 1], new double[size + 1], new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var (slack, isDone, column) = (new double[size + 1], new bool[size + 1], 0);
            Array.Fill(slack, double.PositiveInfinity);
            do
            {
                isDone[column] = true;
                var (least, next) = (double.PositiveInfinity, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (isDone[j]) continue;
                    var reduced = -Value(rowOf[column], j) - rowPrice[rowOf[column]] - columnPrice[j];
                    if (reduced < slack[j]) (slack[j], cameFrom[j]) = (reduced, column);
                    if (slack[j] < least) (least, next) = (slack[j], j);
                }
                for (var j = 0; j <= size; j++)
                {
                    if (!isDone[j]) slack[j] -= least;
                    else (rowPrice[rowOf[j]], columnPrice[j]) = (rowPrice[rowOf[j]] + least, columnPrice[j] - least);
                }
                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = cameFrom[column]) rowOf[column] = rowOf[cameFrom[column]];
        }
        var sum = 0.0;
        for (var j = 1; j <= size; j++) sum += Value(rowOf[j], j);
        return sum;

        double Value(int row, int column) => row <= values.GetLength(0) && column <= values.GetLength(1) ? values[row - 1, column - 1] : 0;
    }
}
