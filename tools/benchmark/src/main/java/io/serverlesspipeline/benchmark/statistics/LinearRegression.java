package io.serverlesspipeline.benchmark.statistics;

import java.util.List;

/**
 * The straight line through points that leaves the least sum of squares.
 *
 * @param slope how much it rises for one more on the horizontal axis
 * @param intercept where it meets the vertical axis
 * @param fit the coefficient of determination: 1 if all points lie on it
 */
public record LinearRegression(double slope, double intercept, double fit) {

    /**
     * Returns the line through points.
     *
     * @throws IllegalArgumentException if there are fewer than two, or not as many of x as of y
     */
    public static LinearRegression through(List<Double> x, List<Double> y) {
        if (x.size() != y.size() || x.size() < 2) {
            throw new IllegalArgumentException("A line needs two points or more, each with x and y.");
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int index = 0; index < x.size(); index++) {
            double distanceX = x.get(index) - meanX;
            double distanceY = y.get(index) - meanY;
            squaresX += distanceX * distanceX;
            squaresY += distanceY * distanceY;
            products += distanceX * distanceY;
        }
        double slope = products / squaresX;
        return new LinearRegression(slope, meanY - slope * meanX, products * products / (squaresX * squaresY));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
