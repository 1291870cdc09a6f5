#!/usr/bin/env dotnet-script
record Circle(double Radius)
{
    public double Area => Math.PI * Radius * Radius;
}
