// What is wrong with the words of a question, said so that its author can mend it. The build adds the file and the line.

export class WordingFault extends Error {
  override readonly name = "WordingFault";
}
