Console.WriteLine("kg");
return 0;
