/** Given names that tell «he» from «she». The ones that news writes often; others are learnt from titles and pronouns. */
export const givenNames = {
  f:
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley dorothy kimberly emily donna michelle ' +
    'carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha ' +
    'katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan ' +
    'evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice alice julia grace judy sophia marie ' +
    'denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte rose alexis kayla hillary melania ivanka kellyanne ' +
    'condoleezza nikki kamala tulsi jill ursula jacinda claire dianne susanna fatima aisha leila layla nadia hanan rania amal yasmin huda mona sonia indira ' +
    'aung giorgia ines lucy kate jane ella eva ingrid ida petra lena dawn fiona amina marta carla tessa priya sheila monica bella anja astrid birgit claudia ' +
    'elena elif eleni esther freda freya frida gabriela greta gudrun hanna heidi helga ilse irina isabel iris jana joanna johanna josephine judit katarina ' +
    'katja kirsten kristin lara lea leonie lina lisbeth liv lotte lucia luisa magdalena manuela marina marion martina mei mercedes mia mina mira miriam ' +
    'naomi nina nora noor noura oksana olga paula pilar ramona renata rita rosa roza sabine salma samira sanna sigrid silvia simone sofia solveig svetlana ' +
    'tamara tanya tatiana tina ulrike valentina valeria vera wanda yara yolanda zainab zeynep zoe abigail adele agnes alicia alison anita annie audrey ' +
    'bridget bronwyn candice carmen cassandra cecilia celia chloe clara constance daisy daphne debbie deirdre della edith eileen eleanor elaine elsie erica ' +
    'erin faith felicity fern florence gail gemma georgia georgina geraldine gillian gwen harriet hazel hilda holly imogen ivy jacqui jasmine jenny jess ' +
    'jodie josie juliet june karin kathy katie kim kirsty lily liz lorna lorraine louise lydia lynn mabel maggie maeve marian marianne matilda maureen ' +
    'mavis melanie mildred millie moira molly myra nell niamh norma odette pam patsy pauline peggy penny petula phoebe phyllis polly poppy rhona roberta ' +
    'robin rosemary rosie sadie sally sasha sheena shona sian siobhan stella sue susie sylvia tara thelma tracey tracy trudy una vanessa viola violet ' +
    'vivian wendy winifred yvette yvonne zara fatma mariam maryam khadija zahra rim hala dina dalia ghada lama reem rasha sawsan yasmine nawal soraya ' +
    'shirin farah adaeze amara chioma ngozi thandi wanjiru aisling mairead angharad',
  m:
    'james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven andrew paul joshua kenneth ' +
    'kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel ' +
    'gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter ' +
    'christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jesse bryan billy bruce gabriel joe logan alan juan albert willie ' +
    'elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene barack bernie mitt ted newt marco jeb chris mike tim jim bill bob tom ' +
    'vladimir emmanuel boris xi narendra volodymyr mohammed muhammad ahmed ali hassan hussein omar khaled ibrahim mahmoud abdullah recep ariel ban kofi ' +
    'antonio hans luis carlos pedro ivan sergei dmitry ben sam rick steve greg jeff ed harry tomas mansur colin hugh alf marek dale ray imran gordon lee ' +
    'oskar jonas paddy danny rolf karim yusuf martin adrian aidan alastair aleksandr alessandro alfonso alfred alvaro amir anders andre andreas andrei ' +
    'angus anton antoine archie arne arturo axel barry basil bashar bernard bertrand bjorn bo boyd brad brendan bruno callum cameron cedric cesar chad ' +
    'charlie chester clark claude clive cliff clyde conor craig curtis cyril dan dave derek dermot desmond diego dieter dirk dominic don duncan dwight ' +
    'eamon edgar edmund eduardo edwin elliot emil emilio enrique erik ernest erwin esteban evan fabio farid felipe felix ferdinand fernando filip finn ' +
    'francis francisco francois fred frederick fritz gabor gareth gavin geoffrey geoff gerard gianni gilbert giovanni giuseppe glen glenn graham guido ' +
    'guillermo gunther gus guy hamid hank hector heinz helmut henrik herbert hermann howard hubert hugo iain ian igor ilya isaac ismail jaime jake jakob ' +
    'jamal jan jasper javier jens jeremiah jesus joachim joaquin joel johan johannes jon jonah jorge josef josh juergen jules julian julio jurgen kamal ' +
    'karl kenny kemal klaus kurt lars laszlo leo leon leonard leroy leslie lewis liam lloyd lorenzo lothar louis luca lucas ludwig luke magnus malcolm ' +
    'manuel marc marcel marcus mario marius mats matt matteo maurice max mehmet micah michel miguel mikhail milan miles milos mitchell mohamed mohammad ' +
    'morgan murray mustafa nadir neil nelson niall nick nicolas nigel niklas nikolai nils norman olaf oleg oliver olivier oscar osman otto owen pablo paolo ' +
    'pascal pat pavel pavlo per percy perry phil philippe pierre piotr rafael rashid raul reza ricardo rob robbie roberto rodney rodrigo roland rolando ' +
    'roman ron rory ross rudolf rufus rupert russ saeed said salim salman samir santiago saul sebastian seamus selim serge sergio seth shane sidney simon ' +
    'stan stanley stefan stuart sven tariq theo theodore thierry tobias todd tommy tony trevor tyrone umar uwe victor viktor vikram wallace warren werner ' +
    'wilfred wilhelm winston wolfgang xavier yasser yuri yves zoltan tarek adel fadi bilal hamza nasser saad faisal sultan turki walid ziad zaid emre murat ' +
    'ahmet hasan huseyin arjun rahul rohan sanjay rajesh amit chidi emeka kwame tunde sipho thabo jomo kamau hiroshi kenji takeshi wei jun ming ciaran ' +
    'cormac declan dafydd rhys gethin hamish ewan fergus lachlan',
} as const

export type Gender = 'f' | 'm' | 'any'

const byName = new Map<string, Gender>()
for (const gender of ['f', 'm'] as const)
  for (const name of givenNames[gender].split(' ')) byName.set(name, gender)

const byTitle = new Map<string, Gender>()
for (const [gender, titles] of [
  [
    'f',
    'mrs ms miss queen princess duchess baroness lady dame congresswoman councilwoman spokeswoman chairwoman actress mother daughter sister wife widow aunt grandmother',
  ],
  [
    'm',
    'mr sir lord king prince duke earl baron congressman councilman spokesman chairman actor father son brother husband uncle grandfather pope sheikh imam ayatollah fisherman headmaster cardinal archbishop',
  ],
] as const)
  for (const title of titles.split(' ')) byTitle.set(title, gender)

/** What a title or a role tells of its bearer. */
export const genderOfTitle = (title: string): Gender => byTitle.get(title) ?? 'any'

/** What the word before a name and the given name tell of its bearer, in lower case. */
export const genderOf = (title: string, givenName: string): Gender =>
  byTitle.get(title) ?? byName.get(givenName) ?? 'any'
