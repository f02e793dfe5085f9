/** Given names that tell «he» from «she». The ones that news writes often; others are learnt from titles and pronouns. */
export const givenNames = {
  f:
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley dorothy kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela ' +
    'shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah ' +
    'jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice julia grace judy sophia marie denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte rose alexis kayla hillary melania ivanka ' +
    'kellyanne condoleezza nikki kamala tulsi jill theresa ursula christine jacinda claire dianne susanna fatima aisha leila layla nadia hanan rania amal yasmin huda mona sonia indira aung giorgia ines lucy kate jane ella eva',
  m:
    'james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven andrew paul joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan ' +
    'stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold ' +
    'dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene barack bernie mitt ted newt marco jeb chris mike tim jim bill bob tom ' +
    'vladimir emmanuel boris xi narendra justin volodymyr mohammed muhammad ahmed ali hassan hussein omar khaled ibrahim mahmoud abdullah recep benjamin ariel ban kofi antonio hans jean luis carlos pedro ivan sergei dmitry ben sam rick steve greg jeff ed harry',
} as const
