"""Covers drawn for recipes without a photo: a dish seen from above, on a table cloth.

A cover is drawn on a sheet of 400 x 300 units. Shapes of foods: ring, coin, slice, wheel, wedge, cherry,
dot, bean, grain, strand, tube, baton, strip, leaf, herb, floret, mushroom, cube, crumble, sausage, fillet,
prawn, egg, shred, swirl, sauce, toast, berry, nut, seed, sprinkle, crescent.
"""
