package io.serverlesspipeline.benchmark.statistics;

import java.util.List;

/**
 * A simple linear regression with the least-squares method.
 *
 * @param slope the slope of the line
 * @param intercept the intercept of the line
 * @param fit the coefficient of determination (R²): 1 if all points are on the line
 */
public record LinearRegression(double slope, double intercept, double fit) {

    /**
     * Fits a line to points.
     *
     * @throws IllegalArgumentException if there are fewer than two points, or the numbers of x and y values differ
     */
    public static LinearRegression through(List<Double> x, List<Double> y) {
        if (x.size() != y.size() || x.size() < 2) {
            throw new IllegalArgumentException("A linear regression requires at least two points, each with x and y.");
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int index = 0; index < x.size(); index++) {
            double deviationX = x.get(index) - meanX;
            double deviationY = y.get(index) - meanY;
            squaresX += deviationX * deviationX;
            squaresY += deviationY * deviationY;
            products += deviationX * deviationY;
        }
        double slope = products / squaresX;
        return new LinearRegression(slope, meanY - slope * meanX, products * products / (squaresX * squaresY));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
