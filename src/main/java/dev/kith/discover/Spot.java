package dev.kith.discover;

import java.time.ZoneId;

/** The place that is looked near to. @param latitude and longitude in degrees */
record Spot(String name, double latitude, double longitude, ZoneId zone) {}
