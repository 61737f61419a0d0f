# Means and what lies around them.
import statistics

data = [1, 2, 2, 3, 7]
print(statistics.mean(data), statistics.median(data), statistics.mode(data))
print(statistics.stdev(data), statistics.pvariance(data), statistics.quantiles(data, n=4))
print(statistics.fmean([1.5, 2.5]), statistics.NormalDist(0, 1).cdf(0), statistics.correlation([1, 2, 3], [2, 4, 6]))

#> 3 2 2
#> 2.345207879911715 4.4 [1.5, 2.0, 5.0]
#> 2.0 0.5 1.0
