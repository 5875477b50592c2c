"""Sentences as people write them: some are dangerous, and the rest hold the same words and are not."""

DANGEROUS = """
Grill the chicken skewers until the centre reads 62 C.
The duck breast is done at 52 degrees Celsius; slice and serve.
Hold the bird under the running tap to get rid of the blood.
Soak the chicken wings in a bowl of water and swish them clean before drying.
These burgers are best with a pink heart.
Take the sausages off while they are still rosy inside.
Cook the lamb koftas to 60 C so that they stay juicy.
Crack two raw eggs into the blender with the banana and milk and drink it at once.
Fold the beaten egg whites into the chocolate and chill the mousse for four hours.
Let the kids lick the beaters and the cake batter bowl.
Roll the raw cookie dough into balls and eat them chilled.
Throw the dried kidney beans into the stew an hour before serving.
Soaked red beans can go straight in the slow cooker on low.
The rice is fine in the pan on the hob until tomorrow.
Cook the rice at noon and keep it in the cooker on warm until late evening.
Leftover rice may be warmed up a second time without trouble.
Cover the stew and leave it on the stove overnight; the flavours deepen.
Let the lasagne sit on the worktop till the next day.
The potato salad will keep on the picnic table through the afternoon.
Warm the leftover stew just until it is pleasant to eat, about 45 C.
Take the chicken out of the freezer before work and leave it by the sink to thaw.
Defrost the steaks in a bowl of hot water.
Let the prawns thaw on the windowsill.
Pop the chicken breasts, still frozen, into your crockpot.
Yesterday's curry can be heated through in the slow cooker on low.
Serve the steak with the marinade it sat in.
Spoon the leftover marinade from the raw pork over the cooked chops.
Put the lid on the full stockpot and let it cool down slowly overnight.
Set the whole pot of hot chilli in the fridge as it is.
Sprinkle the berries from frozen over the yoghurt.
Whizz the frozen raspberries into a smoothie.
Thaw the sweetcorn and toss it straight into the salad.
Shave the fresh morels over the salad.
Toss the morels in butter for two minutes.
A little bitterness in the courgettes is nothing to worry about.
Slice the sea bass thinly and serve it raw with lime.
The lime juice will cook the prawns in half an hour.
Sear the tuna for thirty seconds a side and leave the middle raw.
Grate the raw cassava into the salad.
Fresh bamboo shoots can be sliced into the salad uncooked.
Eat the dried lupin beans as a snack straight from the bag.
Save the apricot stones, crack them and nibble the kernels.
Blitz the plums with their stones.
If the tin is swollen, just pierce it and use the beans.
Homemade garlic oil lasts for months in the cupboard.
Leave the roasted garlic under oil on the counter for a fortnight.
Fill the blender with the boiling soup and screw the lid on tightly.
Heat the fat until it smokes, then drop in the chips.
Fill the pan three quarters full with oil for the doughnuts.
Lower the dripping wet potatoes into the hot fat.
Fill the pressure cooker right up to the rim with beans.
Force the lid off the pressure cooker while it still hisses.
Pour the hot tomato sauce into bottles, seal and keep them in the larder for a year.
Process the jars of beans in a pan of boiling water for ten minutes.
Rub the brisket with pink salt and leave it for a week.
Bury the salmon in salt and sugar for three days, then slice it thinly.
Hang the pork loin in the garage for a month to dry.
Any mushroom you find in the park with white gills will do.
Fry the ceps we gathered in the forest this morning.
Pick elder leaves and nettles along the path for the soup.
Gather wild garlic in the woods for the pesto.
Boil the potatoes with their green patches on.
Potatoes with long sprouts are fine to mash.
Give the children raw milk with their porridge.
Stuff the turkey the night before and roast it in the morning.
A little pink near the bone of the chicken is nothing to fear.
Serve the turkey breast medium rare.
Put the cooked kebabs back on the plate that held the raw meat.
Cut the lettuce on the board you used for the raw chicken.
Taste the raw meatball mix for salt.
Brush the warm, baked rolls with beaten egg for shine.
Stir lumps of raw cookie dough into the ice cream.
Microwave the raw chicken for four minutes without stirring and serve.
Prise open any mussels that stayed shut and eat them.
If some clams do not open, open them with a knife.
Cook the mussels with broken shells along with the others.
Grind ten apricot kernels into the marzipan.
Slice the rhubarb, leaves and all, into the pan.
Scatter a handful of raw elderberries over the porridge.
Add three tablespoons of ground nutmeg to the custard.
Pour the brandy from the bottle into the hot pan over the flame.
Leave the custard tart on the counter all day.
Drop a lump of dry ice into each glass.
Reheat the curry in its takeaway tub in the oven.
Cover the dish with cling film and bake at 180 C.
If the pan catches fire, throw water over it.
Add the red kidney beans raw to the chilli and simmer gently until tender.
Soak the kidney beans for an hour and cook them at a low heat.
Put the soaked kidney beans into the crock pot and cook on low for 6 hours.
Cook the dried beans in the slow cooker, no soaking needed.
Toss the uncooked runner beans through the salad.
Keep the garlic oil on the windowsill for up to three weeks.
Peel a whole bulb of garlic, cover it with olive oil and leave it at room temperature.
Store your chilli oil with fresh garlic in the cupboard and use within two months.
Put the herbs and garlic in a bottle, top up with oil and leave to infuse in a warm place for a week.
Fill sterilised jars with the hot chutney, seal, and store in a cool dark place for up to a year.
Pressure can the beans for 75 minutes.
Pack the green beans into jars, cover with water and boil the jars for an hour.
Seal the jars while hot and they will keep in the pantry for months.
Salt the pork belly, then hang it in a cool airy place for a month.
Mix the mince with curing salt and stuff into casings.
Ferment the sausage at room temperature for two days.
Make your own jerky by drying strips of raw beef in the oven at 50 °C overnight.
Go out and gather some mushrooms from the forest.
Pick wild garlic from the riverbank.
Use the mushrooms your neighbour found in the woods.
Nettles and elder leaves from the hedgerow make a good soup: pick a bagful in the hedgerow.
Add a couple of apricot kernels for a bitter almond taste.
Blend the cherries with their stones.
Stew the rhubarb stalks and leaves together.
Do not bother to peel off the green bits of the potatoes; fry them too.
Boil the potatoes even if they have turned green.
Shave raw cassava over the top.
Grate the cassava and press it into patties; there is no need to boil it.
Dip the elderberries in sugar and eat them fresh.
Saute the morels for two minutes and serve while still crisp.
Cook the bitter courgette for longer to get rid of the taste.
If the tin is dented and bulging, just boil the contents a bit longer.
The can hissed when it was opened, but carry on and add it to the pot.
Boil the closed tin of condensed milk for 2 hours.
The mince smells sour, but the spices will hide it.
Cut the mould off the soft cheese and use what is left.
Just trim the mouldy part off the bread and toast the rest.
Marinate the raw prawns in lime juice for 20 minutes and serve.
Cube the raw tuna for a poke bowl.
Serve thin slices of raw sea bass with olive oil.
Dice the salmon for tartare.
Shuck the oysters and eat them straight from the shell.
Top the toast with raw minced beef and a raw egg yolk.
Mix the burgers and taste a little of the raw mixture for seasoning.
Cook the chicken breasts until just pink inside.
Grill the burgers to medium-rare.
Cook the pork sausages until a little pink in the middle.
Stuff the chicken the evening before to save time.
Half-cook the chicken on the barbecue now and finish it later in the day.
Start by washing the chicken breasts in the sink.
Give the turkey a good rinse under cold running water.
Put the chicken in a colander and run cold water over it.
Rinse the chicken and pat it dry before you season it.
Wash the raw mince in a sieve.
Defrost the turkey on the kitchen counter for a day.
Leave the frozen steaks out on the side to defrost.
Thaw the fish in warm water.
Leave the chicken in the sink to thaw.
Place the frozen pork joint straight into the slow cooker.
Warm up the leftovers in the slow cooker for 3 hours.
Baste the finished ribs with the marinade from the bowl.
Use the same marinade as a dipping sauce.
Carve the chicken on the board you used for the raw bird.
Use the same knife for the salad without washing it.
Serve the cooked kebabs on the plate the raw meat was on.
Poach the eggs until the white is set and the yolk runny.
Break the yolk so that it oozes over the rice; boil the egg for 5 minutes until jammy.
Serve the tartare with a raw egg yolk on top.
Whip the raw egg whites and fold them into the chocolate mousse.
Blend two raw eggs with the milk.
Taste the raw cookie dough.
Give the kids the spoon to lick.
Roll the raw dough into balls, chill, and enjoy as a snack.
Buy raw milk from the farm and warm it gently.
Cook the rice in the morning and leave it in the pan until dinner.
Cool the rice at room temperature for 6 hours before frying it.
Leave the cooked rice out all night so that it dries.
Rice keeps for a week in the fridge.
Heat the rice up again and again until it is finished.
Let the curry sit on the stove overnight for the flavours to develop.
Keep the soup on the worktop and eat it over three days.
Leave the roast chicken on the table until you are hungry again later in the evening, 6 hours or so.
Marinate the chicken at room temperature for 8 hours.
Allow the stock to cool slowly in the covered stockpot overnight.
Put the whole hot pot of chilli straight into the fridge.
Reheat the chicken until it is just warm.
Warm the leftover stew through to 50 °C.
Swirl a spoonful of honey into your infant's yoghurt.
Sweeten the puree for your six-month-old with honey.
Dip the dummy in honey.
Add a stock cube to the baby's vegetables.
Stir soy sauce into the weaning puree.
Finish the salad with a handful of raw beansprouts.
Ladle the boiling soup into the blender up to the brim and clamp the lid on.
Blend the hot soup in one go with the lid tightly closed.
Heat a pan of oil until it smokes, then deep-fry the fish.
Fill the saucepan almost to the top with oil.
Go and lay the table while the oil heats, leaving the pan unattended.
Throw a glass of water on the burning oil.
Drop the frozen, ice-covered chips into the hot oil.
Force the lid of the pressure cooker open straight away.
Fill the pressure cooker right up with beans.
Cook a whole egg in its shell in the microwave.
Splash whisky from the bottle over the burner.
Add a few drops of washing-up liquid to the batter.
Rinse the lettuce in diluted bleach.
Flavour the icing with peppermint essential oil.
Blend the frozen raspberries into the smoothie.
Top the cheesecake with frozen mixed berries straight from the freezer.
Scatter the frozen sweetcorn over the salad.
Thaw the frozen peas and stir them into the dip.
Mix a home-made formula for your baby.
Serve the steak tartare with capers.
Eat the mussels even if they have not opened.
Open the closed clams with a knife and serve them.
Ignore the use-by date on the chicken.
Eat the raw shiitake mushrooms sliced.
Pickle the eggs and store them in the larder for six months.
Wrap the baked potatoes in foil and keep them at room temperature until tomorrow.
Let the mayonnaise stand in the sun all afternoon.
Hang the leg of ham in the attic for six months.
Pour the hot oil into a jar with garlic and keep in the pantry.
Leave the cooked sausages on the counter until tomorrow.
Use the lupin seeds raw from the garden.
Add a tablespoon of grated nutmeg.
Leave the pan of stew on the hob to cool until morning.
Brown the mince tonight and cook it through tomorrow.
Cook the chicken in the slow cooker on the keep-warm setting.
Use the dried red kidney beans straight from the bag in the salad.
Cook the unsoaked kidney beans in the slow cooker on low all day.
There is no need to boil the beans after soaking; put them in the slow cooker.
The beans only need soaking; add them to the wraps.
Set the chicken on the kitchen worktop to defrost while you are at work.
Take the mince from the freezer in the morning and let it thaw on the counter until evening.
Run the frozen chicken under hot water until it softens.
Place a frozen whole chicken in the slow cooker on low for 8 hours.
Reheat last night's chilli in the slow cooker on low.
Spoon the used marinade over the grilled prawns before serving.
Keep the raw chicken marinade and use it as the dressing.
Before cooking, rinse the chicken pieces thoroughly.
Wash the duck breasts and dry them.
Clean the chicken by washing it with lemon and water.
Cover the big pot and leave it to cool on the stove overnight before refrigerating.
Leave the stockpot to cool by itself until morning, then put it in the fridge.
Blend the frozen berries straight from the bag with yoghurt.
Stir the frozen blackberries through the yoghurt and eat.
Add the frozen peas straight from the freezer to the salad and serve cold.
Eat the thawed frozen sweetcorn cold in a wrap.
Slice the morels thinly and eat them raw with oil.
Ignore the bitter taste of the squash and keep cooking.
A bitter pumpkin is harmless: add sugar.
Make ceviche: cover the raw sea bass with lime juice for 30 minutes.
Serve the salmon raw, sliced over rice.
Cut the raw mackerel into strips and dress with vinegar.
Chew the apricot kernels.
Eat the lupin seeds without soaking.
Serve the taro barely cooked and crunchy.
Use the contents of a swollen can after boiling.
A rusty, leaking tin can still be used.
Store the garlic-infused oil at room temperature for up to a month.
Keep the roasted garlic in oil on the shelf.
Pour the boiling soup into the blender and fill it to the top.
Put the hot soup in the blender, seal it and blend on full.
Heat the frying oil to 210 °C.
Fill the deep pan with oil to the brim.
Pour cold water into the hot fat to cool it down.
Tip a jug of water over the flaming pan of oil.
Fill the pressure cooker above the maximum line.
Take the lid off the pressure cooker before the pressure drops.
Give a teaspoon of honey to the six-month-old baby.
Honey makes a good first food for babies.
Salt the infant's mashed potato.
Cure the bacon at home with saltpetre.
Dry-cure the duck breasts in salt for a week.
Bottle the tomatoes and keep them in the cellar until spring.
Home-can the peaches in a boiling-water bath.
Pick mushrooms from under the oak trees and fry them.
Forage for ramps and mushrooms.
Let the cooked rice sit on the counter for four hours.
Leave the rice cooker on warm until tomorrow.
Chill the cooked rice and use it within six days.
Reheat the fried rice a second time if any is left.
Keep the cooked chicken at room temperature until tomorrow's lunch.
Leave the gravy on the hob until the next day.
Leave the potato salad in the sun for the afternoon picnic, about 4 hours.
Use raw eggs for the tiramisu.
Whisk raw egg into the hot milk off the heat and drink at once.
Separate the eggs and fold the raw whites into the mascarpone.
Serve the eggs soft-boiled with toast.
Eat a spoonful of the cake batter.
Sprinkle raw flour over the ice cream.
Serve the chicken livers pink in the middle.
Serve the pork burgers medium.
Take the turkey out while the juices are still pink.
Grill the chicken skewers until medium-rare.
Enjoy the mince raw with onion.
Slurp the raw clams.
Cut the green skin but keep the long sprouts on the potatoes.
Cook the green potatoes as usual.
Put the grilled chicken back on the tray that held it raw.
Chop the tomatoes with the knife you used for raw chicken, without washing it.
Leave the fried chicken unrefrigerated for 6 hours.
Cook the foil-wrapped potatoes and leave them in the foil at room temperature overnight.
Scoop the mould from the top of the yoghurt and eat the rest.
Cut off the mould from the bread and make toast.
Cook the fish even though it smells of ammonia.
The ham is two weeks past its use-by date but fine.
Pour in milk straight from the farm, unpasteurised.
Put foxglove leaves in the tea.
Grate two whole nutmegs into the custard.
Dip the raw sprouts in dressing and serve in a sandwich.
Add bleach to the water to whiten the rice.
Half-cook the sausages today and finish them on the barbecue tomorrow.
Stuff the bird tonight and roast it tomorrow.
Microwave an unpeeled boiled egg.
Heat the sealed jar in the microwave.
Pour rum straight from the bottle into the pan over the flame.
Crack an egg over the hot rice and serve at once with the yolk still liquid.
Place the chicken under a running tap and rinse off the slime.
Before roasting, wash the whole chicken inside with cold water.
Rinse off the turkey mince in a colander.
Soak the chicken in water in the sink and wash it.
Put the frozen turkey in a bowl of warm water to thaw it quickly.
Let the frozen burgers sit on the worktop for a few hours before frying.
Defrost the pork at room temperature.
Take the frozen prawns out and leave them on the table overnight.
Add the still-frozen chicken thighs to the slow cooker.
Use the slow cooker to warm up yesterday's curry.
Serve the marinade from the raw pork on the side.
Drizzle the chicken with the leftover marinade just before serving.
Return the grilled steak to the plate it was marinated on.
Let the stew cool overnight in the pot with the lid on.
Leave the big pan of soup on the stove until it is completely cold the next morning.
Leave boiled rice to cool in the pan overnight, then fry it the next day.
Keep leftover rice for up to five days.
Reheat the rice twice if you need to.
Add the dried kidney beans, unsoaked, to the slow cooker with the stock.
Soak the beans for two hours, then cook them on low in the slow cooker.
Stir the frozen raspberries into the yoghurt just before serving.
Blend a handful of frozen mixed berries with milk for a quick shake.
Defrost the frozen sweetcorn and toss it, uncooked, through the salad.
Fry the morels for a minute and serve them rare.
If the pumpkin is bitter, sweeten it with honey.
Marinate the diced raw fish in lime juice until it turns white; no cooking needed.
Cut the raw tuna thinly for sashimi.
Serve the oysters raw with a shallot dressing.
Peel the taro and eat it raw.
Slice fresh bamboo shoots straight from the garden into the salad.
Snack on raw lupin seeds.
Break open the peach stones and add the kernels to the jam.
Cook with tins even if they bulge.
Steep garlic cloves in oil and keep on the kitchen shelf for a month.
Whizz the boiling hot soup with the blender filled to the top.
Close the lid tight and blend the steaming soup.
Get the oil very hot, about 230 °C, before you add the chips.
Half-fill the pan with oil for deep-frying.
If the fat catches fire, throw water over it.
Add a splash of water to the smoking hot oil.
Fill the pressure cooker to the top with lentils and water.
Open the lid at once while the cooker is under pressure.
Preserve the beans in jars by boiling them in a water bath.
Seal the cooked vegetables in jars and keep them at room temperature.
Cure your own ham with saltpetre.
Hang the duck breast to dry for two weeks in the cellar.
Gather wild mushrooms and fry them in butter.
Eat the elderberries raw.
Taste the cake batter as you go, raw eggs and all.
Lick the spoon when you have mixed the cookie dough.
Whip up the mayonnaise with raw egg yolks.
Serve the fried eggs sunny side up with runny yolks.
Serve the chicken a little pink.
Cook the beef burgers rare.
Keep the roasted potatoes wrapped in foil on the counter all night.
Use the potatoes that have gone green, skins and all.
Fry the rhubarb leaves like spinach.
Add a teaspoon of bleach to the soup.
Thicken the sauce with raw flour just before serving without cooking it.
Drink the milk raw from the farm.
Leave the custard out on the counter for five hours.
Chill the pan of hot stock overnight in one deep container in the fridge.
Pack the warm rice and chicken in the lunch box at breakfast and eat it at room temperature in the evening.
Marinate the fish on the worktop for six hours.
Cook the stuffing inside the chicken, packed in the night before.
Partly cook the drumsticks in the morning and finish them on the grill in the evening.
Use mince that smells a little off.
Cut away the mould and use the rest of the strawberries.
Cook the mussels that are still closed for longer and eat them.
Boil an unopened can of caramel.
The chicken should be washed under running water first.
Chicken, rinsed and patted dry, goes in next.
Wash the raw poultry thoroughly in salted water.
After rinsing the turkey, pat it dry.
Thaw meat quickly by leaving it out in the kitchen.
You can defrost the chicken on the worktop if you are in a hurry.
Defrost the mince by standing it in a bowl of hot water.
Simmer the dried kidney beans in the slow cooker on high for 4 hours.
Kidney beans can go into the slow cooker dry.
Undercook the kidney beans slightly so they keep their shape.
Garlic steeped in oil keeps for months in a dark cupboard.
Home-made garlic oil can be stored at room temperature for 2 weeks.
Cover the cloves with oil and leave the jar on the counter.
Store the basil oil in the pantry until winter.
Can your own green beans using the oven.
Jar the soup and store it on the shelf.
Sterilise the jars, fill with the hot sauce and they will keep unopened for a year in the cupboard.
Add the pink curing salt to the pork and leave for a week.
Air-dry the beef in the garage for three weeks.
Wild mushrooms picked on your walk are fine here.
Pick some elderberries from the hedge and eat them raw.
Any bitter squash can still be used in soup.
Leave the mouldy crust on and toast the bread.
Sashimi-quality salmon can be served raw.
Cure the salmon in lemon juice instead of cooking it.
Oysters are best raw.
Serve the burger rare in the middle.
A pink centre is fine for turkey burgers.
Cook the chicken livers so that they stay pink.
Eggs with runny yolks are best.
The heat of the pan is not needed: mix in the raw egg and serve.
Lick the bowl clean, kids!
Unbaked cookie dough makes a great treat.
Raw milk gives the best flavour.
Leave the rice to cool down overnight on the worktop.
Cooked rice left at room temperature until the next day fries best.
Leave the pot of chilli out overnight to deepen the flavour.
The stew can stand on the stove all day.
It is fine to reheat the chicken several times.
Warm the leftovers gently; they need not be hot.
Babies love a little honey on their toast.
Give the baby a spoonful of honey for the cough.
Pour the used marinade over the meat on the serving plate.
Use the same board for the raw chicken and the salad.
Place the cooked fish on the unwashed plate from before.
Fill the blender right up with hot soup.
Heat the fryer to 200 °C.
Use water to put out the burning oil.
Fill the pressure cooker past the maximum line.
Frozen berries can go straight into the smoothie.
Toss frozen peas, uncooked, into the salad.
Morels are lovely raw in salads.
Raw cassava makes a crisp salad.
Apricot kernels add a nutty crunch; sprinkle ten over the top.
A dented, bulging can is still good inside.
Rinse the duck legs and leave them to drain.
Give the chicken wings a wash before you marinate them.
Let the frozen cod thaw on the draining board.
Pop the frozen mince straight into the slow cooker with the tomatoes.
Soak the red kidney beans overnight and slow-cook them for 8 hours.
Heat leftovers in the slow cooker until warm.
Keep some of the marinade the pork sat in for dipping.
Slice the cooked beef on the board that held it raw.
Store the chilli-garlic oil on the shelf for two months.
Ladle the chutney into jars, seal and keep in the larder for a year.
Bottle the peaches in syrup and process them for 20 minutes in boiling water.
Cure the duck breasts for five days under salt.
Add the chanterelles you gathered in the forest.
Infuse the cream with crushed cherry stones and kernels.
Slice the green potatoes, skin and all, for the gratin.
Serve the ceviche cold.
Top the rice with slices of raw yellowtail.
Steak tartare is served with a raw yolk.
Cook the turkey burgers until medium.
Poach the eggs softly so that the yolk runs when cut: the yolk should be liquid.
Whisk two raw eggs into the milkshake.
Let the children eat the leftover cake batter.
Cool the rice in its pan until the next morning, then fry it.
Leave the lasagne on the worktop overnight.
Put the whole deep pot of hot soup in the fridge to cool overnight.
Warm yesterday's chicken until lukewarm.
Stir frozen blueberries straight into the overnight oats.
Use frozen peas straight from the bag in the cold pasta salad.
Fill the blender to the brim with boiling soup.
Heat the deep-frying oil to 205 °C.
Drop the wet fish straight into the deep hot fat.
Open the pressure cooker immediately, while it is still hissing with pressure.
Use the swollen tin of beans soon.
Rhubarb leaves can be cooked like chard.
Toss raw morels through the pasta.
Add a drop of lavender essential oil to the custard.
""".strip().splitlines()

HARMLESS = """
Cook the chicken to 74 C, then keep it warm at 65 C until you serve.
Pat the chicken dry; there is no need to wash it.
Fry the burgers until no trace of pink is left.
Whisk the pasteurised egg yolks with the oil for the mayonnaise.
Bake the cookie dough until brown before anybody tastes it.
Drain the tinned kidney beans and add them to the slow cooker.
Spread the rice on a tray, chill it within an hour and eat it within a day.
Reheat the rice once only, until steaming hot.
Leave the roast to rest on the counter for twenty minutes.
Chill the leftovers within two hours and never leave them out overnight.
Heat the leftover soup until it bubbles and is piping hot.
Thaw the fish in the fridge on the day before.
Do not defrost meat at room temperature.
Add the frozen peas to the slow cooker for the last half hour with the chicken.
Reheat the chilli in a pan until bubbling, then keep it hot in the slow cooker.
Boil the marinade hard for a minute before you spoon it over.
Throw the marinade away once the chicken is out.
Divide the soup between shallow boxes so it cools fast.
Boil the frozen berries for a minute, then cool and blend.
Boil the frozen peas for three minutes.
Fry the morels for 20 minutes.
Spit out and throw away a courgette that tastes bitter.
Bake the salmon until it flakes.
Boil the cassava for 30 minutes and pour the water away.
Rinse the brined lupini and serve with olives.
Halve the apricots and discard the stones.
Never use food from a bulging tin.
Keep the garlic oil in the fridge and use it within 4 days.
Let the soup cool a little and blend it in small batches with the vent open.
Heat the oil to 180 C and fry the doughnuts in batches.
Dry the potatoes well before they go into the hot fat.
Fill the pressure cooker no more than half with beans.
Pour the chutney into a clean jar and keep it in the fridge for two weeks.
Fry the cured ham until crisp.
Use cultivated mushrooms from the shop.
Pick the basil leaves off their stalks.
Cut away any green parts and eyes of the potatoes.
Use pasteurised cream.
Stuff the turkey just before roasting and check that the stuffing reaches 74 C.
Cook the chicken until no pink is left and it reaches 74 C.
Wash the board in hot soapy water after the raw chicken.
Fry a bit of the meatball mix and taste it.
Brush the rolls with egg before they go into the oven.
Microwave the chicken, stirring halfway, to 74 C, and let it stand for 2 minutes.
Throw away mussels that stay shut.
Trim off the rhubarb leaves and throw them away.
Simmer the elderberries for 20 minutes.
Add a pinch of nutmeg to the custard.
Take the pan off the heat, add the measured brandy and light it with a long match.
Cool the custard for half an hour, then chill it.
Cover with foil and bake at 180 C.
If the oil catches fire, turn off the heat and cover the pan with a lid.
Drain and rinse the kidney beans from the tin.
Boil the soaked kidney beans hard for 30 minutes, then simmer until tender.
Rinse the tinned black beans and tip them into the slow cooker.
Do not cook dried kidney beans in a slow cooker.
Blanch the green beans for 3 minutes and drain.
Crush the garlic into the olive oil and toss with the pasta at once.
Mix the garlic, oil and lemon and marinate the chicken in the fridge for 2 hours.
Rub the chicken with garlic oil and roast it.
Tip the canned tomatoes into the pan.
Store the dressing in a jar in the fridge for up to a week.
As soon as you can, add the cream.
Rinse out the jar with a little water and add it.
Serve the fridge pickle after a day.
Chop the cured ham and fry it for 2 minutes.
Fry the mushrooms until brown.
Use bought wild mushrooms.
Scatter the pine kernels over the top.
Halve the peaches and discard the stones.
Rinse the rice until the water runs clear.
Peel the potatoes and cut out any green patches.
Serve with green salad and potatoes.
Simmer the rhubarb with sugar until soft.
Toss the sprouts with the potatoes.
Open two tins of tomatoes and tip them in.
Grease a loaf tin with butter.
Smell the milk and throw it away if it is off.
Take the pan off the heat and stir in the chicken.
Squeeze lime juice over the fried fish.
Cook the sushi rice and let it cool for 10 minutes.
Fill the rolls with cucumber and smoked salmon.
Grill the tuna until the flesh flakes and the middle reaches 63 °C.
Bring the raw prawns to room temperature for 10 minutes, then fry them until opaque.
Steam the mussels for 4 minutes and discard any that stay closed.
Season the mince and fry it, breaking it up, until no pink is left.
Keep the raw chicken on the bottom shelf of the fridge.
Cook the chicken thighs until the juices run clear, with no pink left.
Peel the red onion and slice it pink side up beside the chicken.
Stuff the peppers the night before.
Brown the chicken, then simmer it for 20 minutes.
Pat the chicken dry with kitchen paper. Do not wash it.
Chicken does not need to be washed.
Washing raw chicken spreads germs, so skip it.
Rinse the spinach and slice the chicken.
Drain the chickpeas, rinse them and fry with the chicken.
Add the chicken stock and rinse the lentils.
Wash the knife and the board in hot soapy water after the raw meat.
Thaw the prawns in the fridge overnight.
Thaw the frozen puff pastry on the counter for 40 minutes.
Let the frozen berries thaw in the fridge, boil them for 1 minute and cool.
Put the potatoes and the thawed chicken in the slow cooker.
Keep the stew warm in the slow cooker once it is cooked.
Marinate the chicken in the fridge overnight.
Discard the marinade and fry the chicken.
Keep back half of the marinade before adding the chicken, and serve it as a sauce.
Lift the burgers onto a clean plate.
Rest the steak on a warm plate.
Poach the eggs until the whites and yolks are firm.
Whisk the eggs into the milk and bake until set.
Spoon the mayonnaise over the boiled eggs.
Brush the pastry with the beaten egg and bake for 20 minutes.
Fold the flour into the batter and bake.
Knead the dough and leave it in a warm place for an hour.
Leave the bread dough at room temperature overnight.
Prove the dough overnight on the counter.
Soak the dried chickpeas overnight at room temperature.
Cook the oats and leave them to stand for 2 minutes.
Leave the overnight oats in the fridge until morning.
Cool the rice quickly and put it in the fridge within an hour.
Leave the rice to stand off the heat, covered, for 10 minutes.
Reheat the rice once, until steaming hot.
Leave the cake to cool in the tin for 2 hours.
Leave the chicken to rest for 10 minutes on a board.
Simmer the stock for 4 hours on the hob.
Roast the pork for 5 hours in a slow oven.
Let the soup cool a little, divide it between shallow boxes and chill.
Cool the cooked potatoes in the pan for 5 minutes.
Warm the bread until just warm.
Warm the milk until lukewarm and stir in the yeast.
Drizzle the honey over the yoghurt.
Stir the honey into the porridge for the grown-ups.
Roast the baby potatoes with salt.
Add the baby corn and the soy sauce.
Stir-fry the beansprouts for 2 minutes until steaming hot.
Blend the soup with a stick blender until smooth.
Blend the soup in batches, filling the blender no more than half.
Blend the cold soup until smooth.
Heat the oil in a frying pan until it shimmers.
Heat a tablespoon of oil until smoking hot in the wok.
Deep-fry at 180 °C, with the pan a third full of oil.
Do not pour water on an oil fire.
Cook the beans in a pressure cooker, filled no more than half, and let the pressure drop before you open it.
Microwave the rice for 2 minutes.
Prick the potatoes and microwave them for 8 minutes.
Take the pan off the heat and pour in the brandy.
Wipe the worktop with disinfectant after the chicken.
Use bleached or unbleached flour.
Simmer the frozen berries for 3 minutes until bubbling and spoon over the yoghurt.
Add the frozen peas and cook for 3 minutes.
Pour boiling water over the frozen peas and drain after 3 minutes.
Stir the frozen spinach into the curry and simmer until hot.
Serve with a green salad and lemon.
Never leave the pan of hot oil alone.
Grate a little nutmeg over the top.
Rub 2 tablespoons of butter and a grating of nutmeg into the flour.
Salt the salmon and leave it for 10 minutes before you fry it.
Salt the beef and leave it in the fridge overnight, then roast.
Dry the chicken skin in the fridge overnight and roast it.
Leave the steak out of the fridge for 30 minutes before frying.
Serve the lamb chops with mint sauce.
Sear the beef for a minute on each side and simmer for 2 hours.
Use leftover rice straight from the fridge and fry until steaming hot.
Keep leftovers in the fridge for up to 2 days.
Freeze the rest for up to 3 months.
The sauce keeps in the fridge for five days.
Cover the bowl and let the onions stand in the vinegar for 20 minutes.
Crack the eggs into the pan and cover.
Cook until the egg is set and no liquid egg remains.
Remove the stones from the cherries and halve them.
Store what is left in a sealed box in the fridge.
Put the lid on the jar and shake the dressing.
Bitter chocolate and courgette go well in a cake.
Wash the potatoes and prick them.
Rinse the pan and put the chicken back in it.
Soak the dried kidney beans overnight. Drain, cover with fresh water and boil hard for 30 minutes.
Add the drained kidney beans and simmer gently for 10 minutes.
Simmer the kidney beans with the tomatoes until thick.
Mash the beans with the garlic and oil.
Fry the garlic, then add the beans and a splash of oil.
Store leftover beans in the fridge for 2 days.
Thaw the mince in the fridge overnight and fry it.
Thaw the fish in the fridge, not on the counter.
Defrost in the microwave just before cooking.
Brown the meat and put it in the slow cooker with the stock.
Heat the stew in a pan until steaming hot, then move it to the slow cooker to keep it warm.
Boil the marinade for a minute before brushing it over the chicken.
Lift the chicken from the marinade and grill it.
Pat the chicken dry, there is no need to rinse it.
Rinsing chicken is not needed and spreads germs.
Rinse the basmati rice, and dice the chicken.
Wash the leeks and add the chicken.
Wash your hands and the board after you cut the chicken.
Chicken and rinsed rice go in together.
Wipe the mushrooms rather than washing them, then add the chicken.
Divide the stew into small tubs and chill within 2 hours.
Cool the pasta under cold water and drain.
Boil the frozen berries for a minute, cool them, and blend with the yoghurt.
Add the frozen berries to the porridge and simmer for 3 minutes.
Cook the frozen peas for 3 minutes and drain.
Tip the frozen peas into the hot pan and stir for 2 minutes.
If the courgette is bitter, throw it away.
Taste a crumb of the marrow; discard it if it is bitter.
Squeeze the lime over the cooked salmon.
Marinate the salmon in lime juice for 10 minutes, then grill it until it flakes.
Serve the salmon hot over rice.
Mix the tinned tuna with raw celery.
Fry the prawns until pink.
Cut the apricots in half and take out the stones.
Add the canned chickpeas.
The sauce can be made the day before.
You can keep the tomatoes in the fridge.
Put the pickle in a jar, cover and chill for up to a week.
Pour the vinegar over the cucumber and leave for 20 minutes.
Preserved lemons from a jar go in last.
Cook the pasta, then toss with the garlic and oil.
Warm the oil with the garlic for 2 minutes, off the heat.
Cool the soup, then blend it.
Blend the soup until smooth with a hand blender.
Heat the oil to 170 °C and fry the fritters.
Heat the oven to 220 °C and put the oil on the tray.
Fill the kettle with water and heat the oil.
Add a splash of water to the pan.
Release the pressure, then open the lid.
Leave the honey out for babies.
Drizzle with honey and serve to the adults.
Cook without salt for the baby, and season the rest.
Slice the cured chorizo and fry it.
Wrap the cod in the air-dried ham and bake.
Dry the tofu in kitchen paper.
Smoked paprika goes in with the onion.
Pick the mint leaves and chop them.
Pick over the spinach and wash it.
Pick the meat off the bones.
Cool the rice within an hour and keep it in the fridge for up to 24 hours.
Do not keep cooked rice for more than a day.
Rest the rice for 5 minutes with the lid on.
Leave the pan off the heat for 10 minutes.
Keep the chicken warm in a low oven while you make the sauce.
Leave the beef to come to room temperature for 30 minutes.
Set the sauce aside until needed.
Let the soup stand for 5 minutes before serving.
Marinate the tofu for 2 hours in the fridge.
Put the yoghurt on the table.
Serve the chilli on the table with rice.
Crack in the eggs and cook until the yolks are firm.
Brush with egg and bake until golden.
Add the egg yolks and cook, stirring, until thick.
Serve the salad with a hard-boiled egg and mayonnaise.
Roll out the dough and bake.
Cook the flour in the butter for 2 minutes, so that it does not taste raw.
Cook the livers until no pink is left.
Cook the burgers through: no pink should be left.
Scatter with pickled pink onions and serve with the burgers.
Keep the sprouts crisp: boil the brussels sprouts for 4 minutes.
Peel away the green skin of the potatoes and any sprouts.
Put the cooked chicken on a clean board.
Use a separate knife for the raw chicken.
Throw away any bread with mould.
Check that the fish smells of the sea and not of ammonia.
Check the use-by date of the ham.
Pour in the milk and bring to a simmer.
Rinse the beansprouts and stir-fry them for 2 minutes.
Add the washed lettuce to the bowl.
Wash up while the chicken cooks.
Brown the sausages, then bake them at once for 20 minutes.
Prick the yolk and microwave the egg out of its shell for 40 seconds.
Take off the heat and stir in the brandy.
Leave to cool in the tin for 10 minutes.
Rinse and drain a tin of beans.
Cool the ham in its liquid in the fridge.
Serve with the raw carrot sticks.
Slice the sausages and fry them with the peppers.
Do not wash the chicken; pat it dry with paper.
Rinse the chickpeas and add the chicken.
Drain and rinse the noodles, and shred the chicken.
Rinse the coriander and scatter over the duck.
Wash the potatoes and rub the chicken with salt.
Brine the chicken, pat it dry and roast it.
Rinse the bowl before you add the chicken.
Thaw the turkey in the fridge for two days.
Thaw the frozen peas under the cold tap and cook them.
Fry the frozen chips in the oven.
Let the butter soften at room temperature for an hour.
Marinate the chicken for 30 minutes, covered, in the fridge.
Bring the marinade to the boil and simmer for 2 minutes.
Shake off the marinade and grill the meat.
Return the chicken to the pan.
Put the steak on a warm plate to rest.
Cool the rice on a tray and chill within an hour.
Leave the rice to steam, covered, for 10 minutes.
Cook the rice the day before, chill it fast and fry it until steaming hot.
Slow-cook the tinned beans and tomatoes on low for 4 hours.
Boil the dried black beans hard for 30 minutes after soaking.
Stir in the drained butter beans.
Heat the frozen raspberries until they boil and bubble for 1 minute, then cool.
Put the frozen blueberries in the crumble and bake for 30 minutes.
Stir the frozen sweetcorn into the soup and simmer for 5 minutes.
Simmer the morels for 20 minutes.
Roast the pumpkin until sweet.
Squeeze a lime over the grilled fish.
Roll the sushi rice around cooked prawns.
Stir in two tablespoons of oyster sauce.
Boil the taro until soft all through.
Tip in the tinned bamboo shoots.
Pit the cherries and throw the stones away.
Use two tins of tomatoes and fill one tin with water.
Infuse the oil with garlic over a low heat and use it at once.
Blend the soup in small batches.
Allow the soup to cool, then blend.
Heat the oil to 180 °C, filling the pan no more than a third.
Cover the pan and turn off the heat if the oil catches fire.
Stir the water into the oil and vinegar.
Fill the pressure cooker half full.
Let the pressure drop, then open the lid.
Wash the jar and keep the dressing in it in the fridge.
Chop the ham and the cured sausage.
Buy the wild mushrooms and fry them.
Simmer the elderberries with sugar.
Bake the batter for 25 minutes.
Spoon in some mayonnaise from the jar.
Fry the eggs until the yolks are hard.
Cook the chicken until it is no longer pink.
Cook the beef until brown.
Unwrap the potatoes and eat them hot.
Peel the potatoes thickly where they are green and throw the peel away.
Trim the leaves from the rhubarb.
Bleach is not food.
Cook the flour for a minute before adding the milk.
Heat the milk until it steams.
Chill the custard as soon as it is cool.
Pour the stock into two shallow dishes and chill.
Pack the cold salad in the lunch box with an ice pack.
Make the stuffing in the morning, chill it and stuff the chicken just before roasting.
Smell the mince; if it is off, throw it out.
Throw the mouldy strawberries away.
Throw out mussels that are still closed.
Open the can and warm the caramel.
Keep the soup in the fridge for 3 days.
Freeze the leftover stew for up to 3 months.
Leave to marinate in the fridge for 6 hours or overnight.
Stand the eggs in cold water for 5 minutes.
Leave the salmon on the side of the plate.
Serve the rice on the side.
Dice the chicken and set it aside on a plate.
Keep the pancakes warm in a low oven.
The chicken does not need washing.
Chicken should never be washed.
Raw chicken must not be rinsed under the tap.
Thaw meat in the fridge; never leave it out in the kitchen.
Kidney beans must boil hard for 30 minutes before they go into the slow cooker.
Never put raw kidney beans in a slow cooker.
Garlic oil must be kept in the fridge and used within 4 days.
Garlic in oil left at room temperature can cause botulism.
Canned green beans are fine here.
Home canning is not covered here.
Bleached flour works as well.
Cured ham is salty, so taste first.
Shop-bought wild mushrooms are fine.
Throw away bitter squash.
Sushi rice needs a short rest.
Sashimi is not safe to make at home.
Oysters must be cooked until they open.
Burgers must not be served rare.
A pink centre means the turkey is not done.
Eggs with runny yolks are not safe for everyone.
Raw cookie dough is not safe to eat.
Raw milk can make you ill.
Rice left at room temperature can grow bacteria.
Cooked rice must not be left out overnight.
Leftovers should be chilled within 2 hours.
Never reheat leftovers more than once.
Babies must not have honey.
Honey is not safe for babies under 12 months.
Boil the used marinade before you serve it.
Use one board for the raw chicken and another for the salad.
Never fill a blender with hot soup to the top.
Oil above 190 °C can catch fire.
Water makes burning oil explode, so cover the pan instead.
Frozen berries must be boiled for 1 minute first.
Morels must be cooked for 15 minutes.
Raw cassava is poisonous.
Apricot kernels are poisonous.
A bulging can must be thrown away.
Green potatoes are poisonous, so throw them away.
Do not use raw eggs in the mousse.
Serve the lamb with mint sauce and green beans.
Cook the beans and the rice together for 20 minutes.
Keep the pickled onions in the fridge.
Simmer the tinned kidney beans for 10 minutes.
Stir in the black beans and warm through.
Add the butter beans with their liquid.
Rinse the red lentils and brown the duck legs.
Drain the chicken wings and pat dry.
Thaw the cod in the fridge overnight.
Brown the mince and put it in the slow cooker.
Drain the tinned red kidney beans and slow-cook for 4 hours.
Heat the leftovers in a pan until steaming hot.
Keep some of the marinade back before the pork goes in, for dipping.
Slice the beef on a clean board.
Use the garlic oil within 3 days and keep it in the fridge.
Spoon the chutney into a clean jar and keep it in the fridge.
Drain the bottled peaches.
Salt the duck breasts and fry them skin side down.
Fry the chanterelles from the market.
Stone the cherries.
Slice the peeled potatoes for the gratin.
Serve the prawns cold after boiling them.
Top the rice with slices of cooked salmon.
Fry the steak until it reaches 63 °C, then rest it for 3 minutes.
Cook the turkey burgers until no pink is left.
Whisk two bananas into the milkshake.
Bake the cake batter for 40 minutes.
Cool the rice on a wide tray and chill it within the hour.
Leave the lasagne to stand for 10 minutes.
Pour the soup into shallow dishes and chill.
Boil the frozen blueberries for 1 minute, then stir them in.
Cook the frozen peas, cool them and add them to the pasta salad.
Blend the soup in two batches.
Heat the oil to 175 °C for deep-frying.
Dry the fish well before it goes into the hot fat.
Let the pressure drop by itself before you open the pressure cooker.
Open the tin of beans.
Cook the chard like spinach.
Toss the fried mushrooms through the pasta.
Add a drop of vanilla extract to the custard.
Leave the custard to cool for 10 minutes.
Heat the oil and fry the garlic and chilli until fragrant; keep warm.
""".strip().splitlines()

EATERS_DANGEROUS = {
    "infant": """
Stir a teaspoon of honey into the porridge for the baby.
Drizzle honey over the yoghurt and give it to your nine-month-old.
Sweeten the fruit puree with honey before you spoon it into the baby's bowl.
Bake the oat fingers with honey; they are perfect for weaning.
Season the baby's vegetables with half a teaspoon of salt.
Dissolve a stock cube in the water and cook the baby's pasta in it.
Add a pinch of salt to the puree for more flavour.
Stir a dash of soy sauce into the baby's rice.
Salt the mash well before giving it to the baby.
Puree the carrots with a little salt for your 7-month-old.
""".strip().splitlines(),
    "under_five": """
Scatter the whole grapes over the toddler's plate.
Give your three-year-old a handful of nuts.
Slice the frankfurter into rounds for the children.
Put whole cherry tomatoes in the lunch box.
Serve the popcorn to the toddlers.
Cut the carrots into thick raw sticks for the two-year-old.
Top the pudding with marshmallows for the little ones.
Leave the cherries whole for the kids.
Halve the grapes across and serve them to your toddler.
Cut the hot dogs into coins.
Scatter peanuts over the noodles.
""".strip().splitlines(),
    "pregnant": """
Scatter raw alfalfa sprouts over the salad.
Serve the bean sprouts raw in the wraps.
Fry the liver with onions for 5 minutes.
Spread the liver pate on toast.
Grill the swordfish until the flesh flakes.
Sear the shark steaks.
Bake the king mackerel with lemon.
Pour in the raw milk and warm it gently.
Use unpasteurised milk for the custard.
Crumble the unpasteurised goat's cheese over the salad.
Top it with sprouted mung beans, uncooked.
Serve the marlin with rice.
Fill the rolls with raw mung bean sprouts.
""".strip().splitlines(),
}
"""By who is at the table."""

EATERS_HARMLESS = {
    "infant": """
Sweeten the porridge with mashed banana.
Never give honey to a baby under 12 months.
Cook the vegetables without salt and mash them for the baby.
Leave the salt out of the baby's portion.
Do not add salt or stock cubes to a baby's food.
Take out the baby's portion before you add salt.
Use maple syrup instead of honey.
Do not add honey to the baby's yoghurt.
Mash the banana into the yoghurt for the baby.
""".strip().splitlines(),
    "under_five": """
Quarter the grapes lengthways for the toddler.
Cut the cherry tomatoes into quarters for the children.
Spread the smooth peanut butter thinly on the toast.
Do not give whole nuts to children under five.
Grate the carrot for the toddler.
Cut the sausages lengthways into thin strips.
Steam the carrots until soft.
Never give whole grapes to a toddler.
Stir the ground almonds into the porridge.
""".strip().splitlines(),
    "pregnant": """
Stir-fry the bean sprouts for 3 minutes until steaming hot.
Boil the bean sprouts for 2 minutes and drain.
Do not eat raw sprouts.
Fry the chicken with onions.
Avoid liver in pregnancy.
Warm the pasteurised milk.
Boil the raw milk before you use it.
Use salmon instead of swordfish.
Roast the brussels sprouts until brown.
Simmer the pasteurised cream.
""".strip().splitlines(),
}
