package dev.kith.places;

/**
 * A box of latitudes and longitudes in degrees, for a first cheap choice by an index before distances are reckoned. Its
 * west is greater than its east where it lies across the 180th meridian.
 */
public record Box(double south, double north, double west, double east) {
    private static final double ROUNDING = 1e-6;

    /** The smallest box around all points within so many kilometres; around a pole it has every longitude. */
    public static Box around(double latitude, double longitude, double kilometres) {
        double radius = Math.toDegrees(Math.max(0, kilometres) / Places.EARTH_RADIUS) + ROUNDING;
        double south = latitude - radius;
        double north = latitude + radius;
        if (south <= -90 || north >= 90) {
            return new Box(Math.max(-90, south), Math.min(90, north), -180, 180);
        }
        // the circle is widest not at its centre's latitude but somewhat nearer to the pole
        double half = Math.toDegrees(Math.asin(Math.sin(Math.toRadians(radius)) / Math.cos(Math.toRadians(latitude))));
        return half + ROUNDING >= 180
                ? new Box(south, north, -180, 180)
                : new Box(south, north, turned(longitude - half - ROUNDING), turned(longitude + half + ROUNDING));
    }

    /** Whether it has to be looked up as two: from its west to 180 and from -180 to its east. */
    public boolean crossesAntimeridian() {
        return west > east;
    }

    public boolean contains(double latitude, double longitude) {
        boolean between =
                crossesAntimeridian() ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
        return between && latitude >= south && latitude <= north;
    }

    private static double turned(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }
}
